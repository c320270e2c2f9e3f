using Npgsql;
using TypedCdc.IntegrationTests.Faults;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Deliveries;
using TypedCdc.IntegrationTests.Transactions.Generated.Runs;
using TypedCdc.IntegrationTests.Transactions.Generated.Steps;
using TypedCdc.IntegrationTests.Transactions.Stages;
using TypedCdc.Tests;

namespace TypedCdc.IntegrationTests.Transactions.InProgress;

/// <summary>
/// Random programs through connections that are cut anywhere. Each transaction that was begun is ended before it is begun
/// again, nothing that was rolled back is left at a commit, and nothing that was committed is lost.
/// </summary>
public sealed class InProgressCutTests(ITestOutputHelper output)
{
    private const int ProgramsAtScaleOne = 3;

    /// <summary>About what a program sends.</summary>
    private const int MostBytesBeforeCut = 250_000;

    /// <summary>One of so many changes finds its connection cut.</summary>
    private const int ChangesPerCut = 500;

    private volatile bool _mayCut;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task What_is_left_is_what_is_visible(int major)
    {
        var random = new Random(ProgramSeed.First);
        await using var server = await ProgramServer.StartAsync(major);
        await using var proxy = new FaultProxy(server.Port);
        await using var stage = await InProgressStage.StartAsync(
            await TestDatabase.CreateOnAsync(server), configure: options => Connect(options, proxy));
        var before = proxy.Accepted;
        foreach (var observer in stage.Observers)
        {
            var dice = new Random(random.Next());
            observer.Staged = () => CutNowAndThen(proxy, dice);
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

        var expected = DeliveryText.Of(committed);
        foreach (var observer in stage.Observers)
        {
            output.WriteLine($"{observer.Variant}: {observer.Counts}");
            Assert.Equal(0, observer.Counts.Staged);
            Prove(expected, observer.TakeDeliveries(), $"{observer.Variant}");
            if (observer.Variant.Beside)
            {
                Prove(expected, observer.TakeDeliveriesBeside(), $"{observer.Variant}, committed");
            }
        }

        output.WriteLine($"{proxy.Accepted - before} connections after the first");
        Assert.InRange(proxy.Accepted - before, ProgramsAtScaleOne * TestScale.Factor, int.MaxValue);
    }

    private static void Prove(List<string> expected, IEnumerable<DeliveredTransaction> deliveries, string way)
    {
        var difference = Differences.Find(expected, DeliveryText.Of(DeliveryContract.Check(deliveries)));
        Assert.True(difference is null, $"{ProgramSeed.Variable}={ProgramSeed.First}, delivered as {way}: {difference}");
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

    private static Task SettleOrCutAsync(InProgressStage stage, FaultProxy proxy, Random random)
    {
        if (random.Next(3) > 0)
        {
            return Walsenders.SettleForAWhileAsync(stage.Database, [.. stage.Observers.Select(observer => observer.Slot)]);
        }

        proxy.Cut();
        return Task.CompletedTask;
    }
}
