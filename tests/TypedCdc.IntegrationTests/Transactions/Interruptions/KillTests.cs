using TypedCdc.IntegrationTests.Kills;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Deliveries;
using TypedCdc.IntegrationTests.Transactions.Generated.Runs;
using TypedCdc.IntegrationTests.Transactions.Generated.Steps;
using TypedCdc.IntegrationTests.Transactions.Stages;
using TypedCdc.Tests;

namespace TypedCdc.IntegrationTests.Transactions.Interruptions;

/// <summary>
/// Random programs before a consumer that is killed at any moment and started again. Nothing that was rolled back is ever
/// delivered, nothing that was committed is lost, and no spill file outlives its process.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int KillsAtScaleOne = 4;
    private const int MostBytesBeforeKill = 200_000;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Handlers_are_given_what_is_visible(int major)
    {
        await using var server = await ProgramServer.StartAsync(major);
        await using var database = await TestDatabase.CreateOnAsync(server, TwoTables.Sql);
        var variant = StreamingVariant.Of(major).Last(variant => !variant.Immediately);
        var options = Observer.OptionsFor(database, variant);
        await using (var first = new Observer(variant, database))
        {
            // Makes the slot, so that the first change already counts.
            await first.StartAsync();
        }

        using var spill = new SpillPlace();
        var file = Path.GetTempFileName();
        try
        {
            var consumers = new KilledConsumers(database, options.Slot, file, $"{variant.Mode}", spill.Directory)
            {
                ConnectionString = options.ConnectionString,
            };
            var committed = await RunAndKillAsync(database, options.Slot, consumers);
            await consumers.FinishAsync();

            var deliveries = DeliveredTransaction.Read(File.ReadLines(file));
            var once = DeliveryContract.Check(deliveries);
            output.WriteLine($"{variant}: {once.Count} transactions in {deliveries.Count} deliveries; spilled: {spill.WasUsed}");
            var difference = Differences.Find(DeliveryText.Of(committed), DeliveryText.Of(once));
            Assert.True(difference is null, $"{ProgramSeed.Variable}={ProgramSeed.First}, streamed as {variant}: {difference}");
            Assert.False(spill.IsInUse);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<List<CommittedTransaction>> RunAndKillAsync(TestDatabase database, string slot, KilledConsumers consumers)
    {
        using var stop = new CancellationTokenSource();
        var running = Task.Run(() => RunUntilAsync(database, slot, stop.Token), TestContext.Current.CancellationToken);
        var random = new Random(ProgramSeed.First);
        for (var kill = 0; kill < KillsAtScaleOne * TestScale.Factor && !running.IsCompleted; kill++)
        {
            await consumers.StartAndKillAsync(random.Next(MostBytesBeforeKill));
        }

        await stop.CancelAsync();
        return await running;
    }

    private static async Task<List<CommittedTransaction>> RunUntilAsync(TestDatabase database, string slot, CancellationToken stop)
    {
        await using var sessions = new ProgramSessions(database, () => Walsenders.SettleForAWhileAsync(database, [slot]));
        var committed = new List<CommittedTransaction>();
        for (var program = 0; !stop.IsCancellationRequested; program++)
        {
            committed.AddRange(await sessions.RunAsync(ProgramGenerator.Generate(ProgramSeed.First + program)));
        }

        return committed;
    }
}
