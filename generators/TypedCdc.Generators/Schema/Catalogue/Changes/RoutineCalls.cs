using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements.Code;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>SELECT or CALL of functions that seem to change the schema. They are not run; each is told of once.</summary>
internal static class RoutineCalls
{
    public static void Apply(DatabaseState state, CallRoutines call)
    {
        var called = call.Routines.Where(state.Routines.ContainsKey).Distinct().Select(name => state.Routines[name]).ToList();
        if (called.Count > 0)
        {
            state.Unread.Add(called[0].Code with { Names = call.Names, IsCreation = called.TrueForAll(routine => routine.Code.IsCreation) });
        }

        foreach (var (name, code) in called)
        {
            if (state.CalledRoutines.Add(name))
            {
                state.Unread.Add(code);
                state.Report(SchemaProblemKind.ProceduralBlock, call.Start, $"{code.Change} in the function {name} is not followed");
            }
        }
    }
}
