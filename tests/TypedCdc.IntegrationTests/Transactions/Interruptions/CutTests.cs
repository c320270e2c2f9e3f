using Npgsql;
using TypedCdc.IntegrationTests.Faults;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Deliveries;
using TypedCdc.IntegrationTests.Transactions.Generated.Runs;
using TypedCdc.IntegrationTests.Transactions.Generated.Steps;
using TypedCdc.IntegrationTests.Transactions.Stages;
using TypedCdc.Tests;

namespace TypedCdc.IntegrationTests.Transactions.Interruptions;

/// <summary>
/// Random programs through connections that are cut anywhere: within a frame, within a stream block, between a rollback and
/// its rows. Nothing that was rolled back is ever delivered, and nothing that was committed is lost.
/// </summary>
public sealed class CutTests(ITestOutputHelper output)
{
    private const int ProgramsAtScaleOne = 12;

    /// <summary>About what a program sends.</summary>
    private const int MostBytesBeforeCut = 250_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Handlers_are_given_what_is_visible(int major)
    {
        var random = new Random(ProgramSeed.First);
        await using var server = await ProgramServer.StartAsync(major);
        await using var proxy = new FaultProxy(server.Port);
        await using var stage = await Stage.StartAsync(await TestDatabase.CreateOnAsync(server), configure: options => Connect(options, proxy));
        await using var sessions = new ProgramSessions(stage.Database, () => SettleOrCutAsync(stage, proxy, random));
        var committed = new List<CommittedTransaction>();
        for (var program = 0; program < ProgramsAtScaleOne * TestScale.Factor; program++)
        {
            proxy.CutAfter(random.Next(MostBytesBeforeCut));
            committed.AddRange(await sessions.RunAsync(ProgramGenerator.Generate(ProgramSeed.First + program)));
        }

        var expected = DeliveryText.Of(committed);
        foreach (var observer in stage.Observers)
        {
            await observer.WaitForMarkerAsync(sessions.Marker, Patience);
            var deliveries = observer.Deliveries();
            var once = DeliveryContract.Check(deliveries);
            output.WriteLine($"{observer.Variant}: {once.Count} transactions in {deliveries.Count} deliveries");
            var difference = Differences.Find(expected, DeliveryText.Of(once));
            Assert.True(difference is null, $"{ProgramSeed.Variable}={ProgramSeed.First}, streamed as {observer.Variant}: {difference}");
            await observer.AssertNothingIsSpilledAsync();
        }

        output.WriteLine($"{proxy.Accepted} connections");
        Assert.InRange(proxy.Accepted, ProgramsAtScaleOne, int.MaxValue);
    }

    private static void Connect(CdcOptions options, FaultProxy proxy)
    {
        options.ReconnectFor = Timeout.InfiniteTimeSpan;
        options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Port = proxy.Port }.ConnectionString;
    }

    private static Task SettleOrCutAsync(Stage stage, FaultProxy proxy, Random random)
    {
        if (random.Next(3) > 0)
        {
            return Walsenders.SettleForAWhileAsync(stage.Database, [.. stage.Observers.Select(observer => observer.Slot)]);
        }

        proxy.Cut();
        return Task.CompletedTask;
    }
}
