using TypedCdc.IntegrationTests.Transactions.Generated.Shrinking;
using TypedCdc.IntegrationTests.Transactions.Generated.Steps;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Runs;

/// <summary>Runs programs on a server, and shrinks the first that fails.</summary>
internal sealed class FailureHunt(PostgresServer server) : IAsyncDisposable
{
    private const int MostRunsToShrink = 150;

    private ProgramStage? _stage;

    /// <summary>The stage, which all programs share until one fails.</summary>
    public async Task<ProgramStage> StageAsync() => _stage ??= await ProgramStage.StartAsync(server);

    /// <summary>Runs a program, and if it fails, fails with the smallest of its kind that does.</summary>
    public async Task CheckAsync(SqlProgram program)
    {
        if (await FindFaultAsync(program) is { } fault)
        {
            Assert.Fail(await DescribeAsync(program, fault));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_stage is not null)
        {
            await _stage.DisposeAsync();
            _stage = null;
        }
    }

    private async Task<string> DescribeAsync(SqlProgram program, string fault)
    {
        var runs = 0;
        var smallest = await Shrinker.ShrinkAsync(
            program,
            async smaller =>
            {
                runs++;
                var itsFault = await FindFaultAsync(smaller);
                fault = itsFault ?? fault;
                return itsFault is not null;
            },
            MostRunsToShrink);
        return
            $"""
            A program fails on PostgreSQL {server.Major}; run it again with {ProgramSeed.Variable}={program.Seed}.
            Shrunk from {program.Steps.Count} to {smallest.Steps.Count} steps in {runs} runs; the number is the session's:

            {smallest}
            {fault}
            """;
    }

    private async Task<string?> FindFaultAsync(SqlProgram program)
    {
        var fault = await (await StageAsync()).FindFaultAsync(program);
        if (fault is not null)
        {
            // Its sessions may be in a transaction, and its pipelines may have ended.
            await DisposeAsync();
        }

        return fault;
    }
}
