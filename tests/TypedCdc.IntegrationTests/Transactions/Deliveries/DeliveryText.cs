namespace TypedCdc.IntegrationTests.Transactions.Deliveries;

/// <summary>Transactions as lines that can be compared.</summary>
internal static class DeliveryText
{
    public static List<string> Of(IEnumerable<DeliveredTransaction> deliveries)
        => [.. deliveries.SelectMany(delivery => Lines(delivery.Xid, delivery.Changes, delivery.End))];

    /// <summary>What must be delivered: a transaction of which nothing is left is not announced at all.</summary>
    public static List<string> Of(IEnumerable<CommittedTransaction> transactions)
        => [.. transactions
            .Where(transaction => transaction.Changes.Count > 0)
            .SelectMany(transaction => Lines(transaction.Xid, transaction.Lines, DeliveryEnd.Committed))];

    private static IEnumerable<string> Lines(uint xid, IEnumerable<string> changes, DeliveryEnd end)
        => [FormattableString.Invariant($"transaction {xid}"), .. changes, $"{end}"];
}
