using TypedCdc.IntegrationTests.Transactions.Generated.Steps;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Shrinking;

/// <summary>Makes a failing program small, so that a person can see why it fails.</summary>
internal static class Shrinker
{
    /// <summary>Goes on with the first smaller program that fails too, until none does.</summary>
    /// <param name="program">It fails.</param>
    /// <param name="fails">Runs a program.</param>
    /// <param name="mostRuns">How often, since one run takes time.</param>
    public static async Task<SqlProgram> ShrinkAsync(SqlProgram program, Func<SqlProgram, Task<bool>> fails, int mostRuns)
    {
        var runs = 0;
        var found = true;
        while (found)
        {
            found = false;
            foreach (var reduced in Reductions.Of(program))
            {
                if (runs++ == mostRuns)
                {
                    return program;
                }

                if (await fails(reduced))
                {
                    program = reduced;
                    found = true;
                    break;
                }
            }
        }

        return program;
    }
}
