using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Deliveries;
using TypedCdc.IntegrationTests.Transactions.Generated.Steps;
using TypedCdc.IntegrationTests.Transactions.Stages;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Runs;

/// <summary>Runs programs before observers of all variants, and compares what each was given with what it must be given.</summary>
internal sealed class ProgramStage : IAsyncDisposable
{
    private readonly Stage _stage;
    private readonly ProgramSessions _sessions;

    private ProgramStage(Stage stage)
    {
        _stage = stage;
        _sessions = new ProgramSessions(stage.Database, stage.SettleAsync);
    }

    public IReadOnlyList<Observer> Observers => _stage.Observers;

    public static async Task<ProgramStage> StartAsync(PostgresServer server)
        => new(await Stage.StartAsync(await TestDatabase.CreateOnAsync(server)));

    /// <summary>Runs a program.</summary>
    /// <returns>What is wrong; none if all is well. After a fault the stage is of no more use.</returns>
    public async Task<string?> FindFaultAsync(SqlProgram program)
    {
        try
        {
            var committed = await _sessions.RunAsync(program);
            var expected = DeliveryText.Of(committed);
            foreach (var observer in _stage.Observers)
            {
                await observer.WaitForMarkerAsync(_sessions.Marker);
                if (Differences.Find(expected, DeliveryText.Of(observer.TakeDeliveries())) is { } difference)
                {
                    return $"Streamed as {observer.Variant}: {difference}";
                }
            }

            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return $"{exception}";
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _sessions.DisposeAsync();
        await _stage.DisposeAsync();
    }
}
