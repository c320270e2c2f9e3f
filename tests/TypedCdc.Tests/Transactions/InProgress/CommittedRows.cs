using NpgsqlTypes;
using TypedCdc.Tests.Shop;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>Writes down each committed transaction as <see cref="StagedRows"/> does.</summary>
[CdcHandler]
internal sealed partial class CommittedRows :
    IChangeHandler<Insert<Order>>,
    IChangeHandler<Update<Order>>,
    IChangeHandler<Delete<OrderKey>>,
    ITransactionHandler
{
    private readonly List<string> _changes = [];

    public List<string> Committed { get; } = [];

    public static string Text(Insert<Order> change) => $"+{change.Row.Id}/{change.Row.CustomerId}";

    public static string Text(Update<Order> change) => $"={change.Row.Id}/{change.Row.CustomerId}";

    public static string Text(Delete<OrderKey> change) => $"-{change.Old.Id}";

    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => Add(change.Position, Text(change));

    public ValueTask HandleAsync(Update<Order> change, CancellationToken cancellationToken) => Add(change.Position, Text(change));

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken) => Add(change.Position, Text(change));

    public ValueTask CommitAsync(TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken)
    {
        Committed.Add($"{transaction} {string.Join(' ', _changes)}");
        _changes.Clear();
        return ValueTask.CompletedTask;
    }

    private ValueTask Add(ChangePosition position, string change)
    {
        _changes.Add($"{position.Ordinal}:{change}");
        return ValueTask.CompletedTask;
    }
}
