using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Deliveries;
using TypedCdc.IntegrationTests.Transactions.Stages;

namespace TypedCdc.IntegrationTests.Transactions.Scenarios;

/// <summary>
/// A test that writes in sessions, says of each piece of work whether it is kept or doomed, and then asks for the proof
/// that handlers were given exactly what was kept, in commit order, whichever way it was streamed.
/// </summary>
internal sealed class Scenario : IAsyncDisposable
{
    private readonly Stage _stage;
    private readonly List<Session> _sessions = [];
    private readonly List<CommittedTransaction> _committed = [];

    private Scenario(Stage stage) => _stage = stage;

    public static async Task<Scenario> StartAsync(int major)
        => new(await Stage.StartAsync(await TestDatabase.CreateAsync(major)));

    public async Task<Session> ConnectAsync()
    {
        var connection = await _stage.Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var session = new Session(connection, _committed.Add);
        _sessions.Add(session);
        return session;
    }

    /// <inheritdoc cref="Stage.SettleAsync"/>
    public Task SettleAsync() => _stage.SettleAsync();

    /// <summary>Proves that each observer was given what was committed, and that the server really streamed.</summary>
    public async Task ProveAsync()
    {
        await _stage.CatchUpAsync();
        var expected = DeliveryText.Of(_committed);
        foreach (var observer in _stage.Observers)
        {
            var deliveries = observer.Deliveries();
            AssertEqual(expected, DeliveryText.Of(deliveries), observer.Variant);
            foreach (var table in new[] { TwoTables.North, TwoTables.South })
            {
                AssertEqual(await TableCopy.ReadAsync(_stage.Database, table), TableCopy.Apply(deliveries, table), observer.Variant);
            }

            Assert.Equal(
                _stage.Observers[0].Deliveries().Select(delivery => delivery.CommitLsn),
                deliveries.Select(delivery => delivery.CommitLsn));
            await observer.AssertStreamedAsync();
            await observer.AssertNothingIsSpilledAsync();
        }
    }

    /// <summary>Asserts that every pipeline to which transactions were streamed has moved some of it to disk.</summary>
    public void AssertSpilled() => Assert.All(
        _stage.Observers.Where(observer => observer.Variant.Mode != StreamingMode.Off),
        observer => Assert.True(observer.HasSpilled, $"{observer.Variant} had room for all."));

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions)
        {
            await session.DisposeAsync();
        }

        await _stage.DisposeAsync();
    }

    private static void AssertEqual<T>(IEnumerable<T> expected, IEnumerable<T> actual, StreamingVariant variant)
    {
        try
        {
            Assert.Equal(expected, actual);
        }
        catch (Xunit.Sdk.XunitException exception)
        {
            Assert.Fail($"Streamed as {variant}: {exception.Message}");
        }
    }
}
