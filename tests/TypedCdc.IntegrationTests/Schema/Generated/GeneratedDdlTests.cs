using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Tests;

namespace TypedCdc.IntegrationTests.Schema.Generated;

/// <summary>Statements that no one would write, in any order: what a server makes of them is what is read.</summary>
public sealed class GeneratedDdlTests
{
    private const int FirstSeed = 20_260_200;
    private const int StatementsOfProgram = 90;
    private const int ProgramsAtScaleOne = 8;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Programs_are_read_as_a_server_reads_them(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        for (var seed = FirstSeed; seed < FirstSeed + (ProgramsAtScaleOne * TestScale.Factor); seed++)
        {
            var run = await DdlRun.RunAsync(database, DdlProgram.Generate(seed, StatementsOfProgram));
            if (!run.IsRight)
            {
                Assert.Fail($"Seed {seed}, PostgreSQL {major}:\n{await DdlShrinker.ShrinkAsync(database, run)}");
            }
        }
    }
}
