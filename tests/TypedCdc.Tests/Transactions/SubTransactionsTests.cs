using TypedCdc.Transactions;

namespace TypedCdc.Tests.Transactions;

public sealed class SubTransactionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(300_000)]
    public void Say_how_much_memory_they_hold(int count)
    {
        var subTransactions = new SubTransactions<long>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++)
        {
            subTransactions.Note((uint)i + 1, i);
        }

        // Each time that they outgrow it, they take twice as much and let go of the rest, which all together is no more than
        // what they hold in the end.
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(subTransactions.Bytes, allocated / 2.5, allocated);
        Assert.InRange(subTransactions.Bytes, count * 32L, Math.Max(count * 70L, 1_000));
    }
}
