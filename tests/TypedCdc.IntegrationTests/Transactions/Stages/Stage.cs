using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Transactions.Stages;

/// <summary>A database of two tables, and observers of all variants who watch it at the same time.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly List<Observer> _observers = [];

    private Stage(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public IReadOnlyList<Observer> Observers => _observers;

    /// <summary>Makes the database and starts an observer for each variant, unless others are named.</summary>
    public static async Task<Stage> StartAsync(
        TestDatabase database, IEnumerable<StreamingVariant>? variants = null, Action<CdcOptions>? configure = null)
    {
        var stage = new Stage(database);
        try
        {
            await database.ExecuteAsync(TwoTables.Sql);
            stage._observers.AddRange(
                (variants ?? StreamingVariant.Of(database.Server.Major)).Select(variant => new Observer(variant, database)));
            await Task.WhenAll(stage._observers.Select(observer => observer.StartAsync(configure)));
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Waits until the walsenders have read all that was written by now, so that what follows, such as a rollback, comes
    /// after they have streamed what they stream.
    /// </summary>
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

    public async Task CatchUpAsync()
    {
        foreach (var observer in _observers)
        {
            await observer.CatchUpAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var observer in _observers)
        {
            await observer.DisposeAsync();
        }

        await Database.DisposeAsync();
    }
}
