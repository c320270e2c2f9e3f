using NpgsqlTypes;
using Spectre.Console;
using TypedCdc;

namespace Quickstart;

/// <summary>Prints what happens to orders, and where transactions begin and end.</summary>
[CdcHandler]
public sealed partial class OrderPrinter(IAnsiConsole console) :
    IChangeHandler<Insert<Order>>,
    IChangeHandler<Update<Order, OrderKey>>,
    IChangeHandler<Delete<OrderKey>>,
    IChangeHandler<Truncate<Order>>,
    ITransactionHandler
{
    public ValueTask BeginAsync(TransactionInfo transaction, CancellationToken cancellationToken)
    {
        console.MarkupLineInterpolated($"[blue]begin[/]   transaction {transaction.Xid}, committed at {transaction.CommitTime:HH:mm:ss.fff}");
        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken)
    {
        console.MarkupLineInterpolated($"  [green]insert[/]  {change.Row}");
        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(Update<Order, OrderKey> change, CancellationToken cancellationToken)
    {
        var was = change.Old.Id == change.Row.Id ? "" : $" (was {change.Old.Id})";
        console.MarkupLineInterpolated($"  [yellow]update[/]  {change.Row}{was}");
        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken)
    {
        console.MarkupLineInterpolated($"  [red]delete[/]  {change.Old}");
        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(Truncate<Order> change, CancellationToken cancellationToken)
    {
        console.MarkupLineInterpolated($"  [red]truncate[/] of orders");
        return ValueTask.CompletedTask;
    }

    public ValueTask CommitAsync(
        TransactionInfo transaction,
        NpgsqlLogSequenceNumber endLsn,
        CancellationToken cancellationToken)
    {
        console.MarkupLineInterpolated($"[blue]commit[/]  up to {endLsn}");
        return ValueTask.CompletedTask;
    }
}
