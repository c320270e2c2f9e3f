using TypedCdc.Metadata;
using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Allocations;

/// <summary>What changes cost in a whole pipeline, from the source to the handler, on all threads together.</summary>
internal static class Measured
{
    private const int Few = 1_000;
    private const int Many = 51_000;

    /// <summary>
    /// Two runs that differ only in the number of changes, in the same number of transactions: what the longer one
    /// allocates more is what its changes cost.
    /// </summary>
    /// <returns>Bytes for <paramref name="changes"/> together.</returns>
    public static Task<double> BytesAsync<THandler>(THandler handler, params byte[][] changes)
        where THandler : class, ICdcHandler<THandler> =>
        BytesAsync(handler, (number, messages) => Transaction.Of(number, messages), changes);

    /// <summary>The same, in transactions that are streamed while they are in progress.</summary>
    /// <inheritdoc cref="BytesAsync{THandler}(THandler, byte[][])"/>
    public static Task<double> StreamedBytesAsync<THandler>(THandler handler, params byte[][] changes)
        where THandler : class, ICdcHandler<THandler> =>
        BytesAsync(handler, (number, messages) => [.. Streamed.Block(number, true, messages), Streamed.Commit(number)], changes);

    private static async Task<double> BytesAsync<THandler>(
        THandler handler, Func<int, IEnumerable<byte[]>, IEnumerable<byte[]>> transaction, byte[][] changes)
        where THandler : class, ICdcHandler<THandler>
    {
        // Of several measurements the cheapest counts: the runtime compiles methods and grows its tables when it likes.
        var cheapest = double.MaxValue;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var few = await BytesOfRunAsync(handler, transaction, changes, Few);
            var many = await BytesOfRunAsync(handler, transaction, changes, Many);
            cheapest = Math.Min(cheapest, (many - few) / (double)(Many - Few));
        }

        return cheapest;
    }

    private static async Task<long> BytesOfRunAsync<THandler>(
        THandler handler, Func<int, IEnumerable<byte[]>, IEnumerable<byte[]>> transaction, byte[][] changes, int repetitions)
        where THandler : class, ICdcHandler<THandler>
    {
        var before = 0L;
        var after = 0L;
        var source = new ScriptedReplicationSource();
        source
            .Send(transaction(1, [Orders.Relation(), .. Repeat(changes, 10_000)])).Keepalive(Transaction.EndLsn(1))
            .Do(_ => before = BytesWhenHandled(1))
            .Send(transaction(2, [Orders.Relation(), .. Repeat(changes, repetitions)])).Keepalive(Transaction.EndLsn(2))
            .Do(_ => after = BytesWhenHandled(2));
        await source.To(handler, new CdcOptions { MaxBufferedBytes = 256 * 1024 }).PlayAsync();
        return after - before;

        long BytesWhenHandled(int transaction)
        {
            Assert.True(SpinWait.SpinUntil(() => source.Confirmed == Transaction.EndLsn(transaction), Wait.Deadline));
            return GC.GetTotalAllocatedBytes(precise: true);
        }
    }

    private static IEnumerable<byte[]> Repeat(byte[][] changes, int times) =>
        Enumerable.Repeat(changes, times).SelectMany(messages => messages);
}
