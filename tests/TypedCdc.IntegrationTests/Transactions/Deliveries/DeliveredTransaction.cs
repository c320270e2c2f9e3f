using System.Globalization;

namespace TypedCdc.IntegrationTests.Transactions.Deliveries;

/// <summary>One delivery of a transaction to a handler; after a fault there may be several of the same transaction.</summary>
internal sealed class DeliveredTransaction(uint xid, ulong commitLsn)
{
    private readonly List<string> _changes = [];

    public uint Xid => xid;

    public ulong CommitLsn => commitLsn;

    /// <summary>The changes, each with its ordinal.</summary>
    public IReadOnlyList<string> Changes => _changes;

    public DeliveryEnd End { get; private set; }

    /// <summary>Reads what a <see cref="KilledConsumer.TwoTables.DeliveryLog"/> has written.</summary>
    public static List<DeliveredTransaction> Read(IEnumerable<string> lines)
    {
        var deliveries = new List<DeliveredTransaction>();
        foreach (var line in lines)
        {
            var words = line.Split(' ');
            switch (words[0])
            {
                case "run":
                    // The process was started again; it knows nothing of what the one before had in hand.
                    break;
                case "begin":
                    deliveries.Add(new DeliveredTransaction(
                        uint.Parse(words[1], CultureInfo.InvariantCulture), ulong.Parse(words[2], CultureInfo.InvariantCulture)));
                    break;
                case "commit":
                    deliveries[^1].Finish(DeliveryEnd.Committed);
                    break;
                case "abort":
                    deliveries[^1].Finish(DeliveryEnd.Aborted);
                    break;
                default:
                    deliveries[^1].Add(line);
                    break;
            }
        }

        return deliveries;
    }

    public override string ToString() => $"delivery of {Xid} at {CommitLsn}: {Changes.Count} changes, {End}";

    private void Add(string change)
    {
        Assert.True(End == DeliveryEnd.Open, $"{change} was given to the handler after the end of {this}.");
        _changes.Add(change);
    }

    private void Finish(DeliveryEnd end)
    {
        Assert.True(End == DeliveryEnd.Open, $"The handler was told a second end, {end}, of {this}.");
        End = end;
    }
}
