using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Deliveries;
using TypedCdc.IntegrationTests.Transactions.Scenarios;
using TypedCdc.IntegrationTests.Transactions.Stages;

namespace TypedCdc.IntegrationTests.Transactions.InProgress;

/// <summary>A database of two tables, and observers of all variants who are given its transactions while they are in progress.</summary>
internal sealed class InProgressStage : IAsyncDisposable
{
    private readonly List<InProgressObserver> _observers = [];
    private readonly List<Session> _sessions = [];
    private readonly List<CommittedTransaction> _committed = [];

    private InProgressStage(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public IReadOnlyList<InProgressObserver> Observers => _observers;

    public static async Task<InProgressStage> StartAsync(
        TestDatabase database, Func<InProgressVariant, bool>? wanted = null, Action<CdcOptions>? configure = null)
    {
        var stage = new InProgressStage(database);
        try
        {
            await database.ExecuteAsync(TwoTables.Sql);
            foreach (var variant in InProgressVariant.Of(database.Server.Major).Where(wanted ?? (_ => true)))
            {
                var observer = new InProgressObserver(database, variant);
                stage._observers.Add(observer);
                await observer.StartAsync(configure);
            }

            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>A connection that writes, and remembers what of its transaction is kept.</summary>
    public async Task<Session> ConnectAsync()
    {
        var connection = await Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var session = new Session(connection, _committed.Add);
        _sessions.Add(session);
        return session;
    }

    /// <summary>Waits until the walsenders have read all that was written by now, and have streamed what they stream.</summary>
    public async Task SettleAsync()
    {
        var written = await Walsenders.FlushAsync(Database);
        foreach (var observer in _observers)
        {
            await Eventually.ReadAsync(
                async () =>
                {
                    await observer.ThrowIfFailedAsync();
                    return await Walsenders.HasReadAsync(Database, observer.Slot, written);
                },
                hasRead => hasRead);
        }
    }

    /// <summary>Waits until each handler was told so much.</summary>
    public async Task WaitForAsync(Func<StagingCounts, bool> told)
    {
        foreach (var observer in _observers)
        {
            await observer.WaitForAsync(told);
        }
    }

    /// <summary>Proves that what was left at each commit is what was committed, and that the tables are equal to it.</summary>
    public async Task ProveAsync()
    {
        var expected = DeliveryText.Of(_committed);
        foreach (var observer in _observers)
        {
            await observer.CatchUpAsync();
            var deliveries = observer.TakeDeliveries();
            AssertEqual(expected, DeliveryText.Of(deliveries), observer.Variant);
            foreach (var table in new[] { TwoTables.North, TwoTables.South })
            {
                AssertEqual(await TableCopy.ReadAsync(Database, table), TableCopy.Apply(deliveries, table), observer.Variant);
            }

            if (observer.Variant.Beside)
            {
                AssertEqual(expected, DeliveryText.Of(observer.TakeDeliveriesBeside()), observer.Variant);
            }

            Assert.Equal(0, observer.Counts.Staged);
            await observer.AssertStreamedAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions)
        {
            await session.DisposeAsync();
        }

        foreach (var observer in _observers)
        {
            await observer.DisposeAsync();
        }

        await Database.DisposeAsync();
    }

    private static void AssertEqual<T>(IEnumerable<T> expected, IEnumerable<T> actual, InProgressVariant variant)
    {
        try
        {
            Assert.Equal(expected, actual);
        }
        catch (Xunit.Sdk.XunitException exception)
        {
            Assert.Fail($"Delivered as {variant}: {exception.Message}");
        }
    }
}
