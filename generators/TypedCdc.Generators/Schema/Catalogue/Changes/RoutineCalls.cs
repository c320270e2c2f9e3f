using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements.Code;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>SELECT or CALL of functions that seem to change the schema. They are not run; each is told of once.</summary>
internal static class RoutineCalls
{
    public static void Apply(DatabaseState state, CallRoutines call)
    {
        foreach (var name in call.Routines)
        {
            if (!state.Routines.TryGetValue(name, out var routine))
            {
                continue;
            }

            state.Unread.Add(routine.Code);
            state.Unread.Add(routine.Code with { Names = call.Names });
            if (state.CalledRoutines.Add(name))
            {
                state.Report(SchemaProblemKind.ProceduralBlock, call.Start, $"{routine.Code.Change} in the function {name} is not followed");
            }
        }
    }
}
