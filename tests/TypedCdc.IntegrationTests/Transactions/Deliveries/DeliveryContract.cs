namespace TypedCdc.IntegrationTests.Transactions.Deliveries;

/// <summary>
/// What holds whatever happens to connections and processes: at least once, in commit order. A delivery that ended early
/// comes again from its beginning, and what comes again is the same as before.
/// </summary>
internal sealed class DeliveryContract
{
    private readonly List<DeliveredTransaction> _transactions = [];
    private readonly Dictionary<ulong, int> _indexes = [];
    private int _last = -1;
    private bool _lastIsWhole = true;

    private DeliveryContract()
    {
    }

    /// <summary>Checks the deliveries, and gives of each transaction the fullest.</summary>
    public static IReadOnlyList<DeliveredTransaction> Check(IEnumerable<DeliveredTransaction> deliveries)
    {
        var contract = new DeliveryContract();
        foreach (var delivery in deliveries)
        {
            contract.Take(delivery);
        }

        return contract._transactions;
    }

    private void Take(DeliveredTransaction delivery)
    {
        // Only what is finished may be left behind.
        var next = _lastIsWhole ? _last + 1 : _last;
        if (_indexes.TryGetValue(delivery.CommitLsn, out var index))
        {
            Assert.True(index <= next, $"Something was skipped before the repeated {delivery}: {_transactions.ElementAtOrDefault(next)}.");
            AssertSame(_transactions[index], delivery);
            _transactions[index] = Fuller(_transactions[index], delivery);
        }
        else
        {
            index = _transactions.Count;
            Assert.True(index == next, $"{_transactions.ElementAtOrDefault(next)} was skipped before the new {delivery}.");
            Assert.True(
                index == 0 || _transactions[index - 1].CommitLsn < delivery.CommitLsn,
                $"{delivery} came after {_transactions.LastOrDefault()}.");
            _transactions.Add(delivery);
            _indexes.Add(delivery.CommitLsn, index);
        }

        _last = index;
        _lastIsWhole = delivery.End == DeliveryEnd.Committed;
    }

    private static void AssertSame(DeliveredTransaction before, DeliveredTransaction now)
    {
        Assert.Equal(before.Xid, now.Xid);
        var length = Math.Min(before.Changes.Count, now.Changes.Count);
        Assert.Equal(before.Changes.Take(length), now.Changes.Take(length));
        AssertNoLonger(now, before);
        AssertNoLonger(before, now);
    }

    /// <summary>Of a transaction that was delivered whole there is no more to come.</summary>
    private static void AssertNoLonger(DeliveredTransaction delivery, DeliveredTransaction other) => Assert.True(
        other.End != DeliveryEnd.Committed || delivery.Changes.Count <= other.Changes.Count,
        $"{delivery} has more than {other}.");

    private static DeliveredTransaction Fuller(DeliveredTransaction one, DeliveredTransaction other)
        => one.End == DeliveryEnd.Committed || (other.End != DeliveryEnd.Committed && one.Changes.Count >= other.Changes.Count)
            ? one
            : other;
}
