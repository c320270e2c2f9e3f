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
    private const int ProgramsAtScaleOne = 5;

    /// <summary>About what a program sends.</summary>
    private const int MostBytesBeforeCut = 250_000;

    /// <summary>One of so many changes finds its connection cut.</summary>
    private const int ChangesPerCut = 500;

    private volatile bool _mayCut;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Handlers_are_given_what_is_visible(int major)
    {
        var random = new Random(ProgramSeed.First);
        await using var server = await ProgramServer.StartAsync(major);
        await using var proxy = new FaultProxy(server.Port);
        await using var stage = await Stage.StartAsync(await TestDatabase.CreateOnAsync(server), configure: options => Connect(options, proxy));
        var before = proxy.Accepted;
        foreach (var observer in stage.Observers)
        {
            var dice = new Random(random.Next());
            observer.Written = () => CutNowAndThen(proxy, dice);
        }

        await using var sessions = new ProgramSessions(stage.Database, () => SettleOrCutAsync(stage, proxy, random));
        var committed = new List<CommittedTransaction>();
        for (var program = 0; program < ProgramsAtScaleOne * TestScale.Factor; program++)
        {
            await sessions.MakeTablesAsync();
            proxy.CutAfter(random.Next(MostBytesBeforeCut));
            _mayCut = true;
            committed.AddRange(await sessions.RunStepsAsync(ProgramGenerator.Generate(ProgramSeed.First + program)));
            _mayCut = false;
            proxy.CutAfter(int.MaxValue);
            committed.Add(await sessions.MarkAsync());
            // Whoever connects again looks at the tables, which must be there then.
            foreach (var observer in stage.Observers)
            {
                await observer.WaitForMarkerAsync(sessions.Marker);
            }
        }

        foreach (var observer in stage.Observers)
        {
            await ProveAsync(observer, DeliveryText.Of(committed));
        }

        output.WriteLine($"{proxy.Accepted - before} connections after the first");
        Assert.InRange(proxy.Accepted - before, ProgramsAtScaleOne * TestScale.Factor, int.MaxValue);
    }

    private async Task ProveAsync(Observer observer, List<string> expected)
    {
        var deliveries = observer.Deliveries();
        var once = DeliveryContract.Check(deliveries);
        output.WriteLine($"{observer.Variant}: {once.Count} transactions in {deliveries.Count} deliveries");
        var difference = Differences.Find(expected, DeliveryText.Of(once));
        Assert.True(difference is null, $"{ProgramSeed.Variable}={ProgramSeed.First}, streamed as {observer.Variant}: {difference}");
        await observer.AssertNothingIsSpilledAsync();
    }

    private static void Connect(CdcOptions options, FaultProxy proxy)
    {
        options.ReconnectFor = Timeout.InfiniteTimeSpan;
        // The least, so that a connection may end while the rest of a transaction is not here yet.
        options.MaxBufferedBytes = 256 * 1024;
        options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Port = proxy.Port }.ConnectionString;
    }

    /// <summary>Called while a transaction is being delivered.</summary>
    private void CutNowAndThen(FaultProxy proxy, Random dice)
    {
        if (_mayCut && dice.Next(ChangesPerCut) == 0)
        {
            proxy.Cut();
        }
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
