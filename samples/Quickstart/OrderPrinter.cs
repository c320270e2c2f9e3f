using System.Globalization;
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
        return Print($"[blue]begin[/]  transaction {transaction.Xid}, committed at {transaction.CommitTime:HH:mm:ss.fff}");
    }

    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken)
    {
        return Print($"  [green]insert[/]   {Describe(change.Row)}");
    }

    public ValueTask HandleAsync(Update<Order, OrderKey> change, CancellationToken cancellationToken)
    {
        var was = change.Old.Id == change.Row.Id ? "" : $", until now order {change.Old.Id}";
        return Print($"  [yellow]update[/]   {Describe(change.Row)}{was}");
    }

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken)
    {
        return Print($"  [red]delete[/]   order {change.Old.Id}");
    }

    public ValueTask HandleAsync(Truncate<Order> change, CancellationToken cancellationToken)
    {
        return Print($"  [red]truncate[/] all orders");
    }

    public ValueTask CommitAsync(
        TransactionInfo transaction,
        NpgsqlLogSequenceNumber endLsn,
        CancellationToken cancellationToken)
    {
        return Print($"[blue]commit[/] up to {endLsn}");
    }

    private static string Describe(Order order) => string.Create(
        CultureInfo.InvariantCulture,
        $"order {order.Id} of {order.Customer}: {order.Status}, {order.Total}, {order.PlacedAt:HH:mm:ss}{(order.Note is null ? "" : $", {order.Note}")}");

    private ValueTask Print(FormattableString line)
    {
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, line);
        return ValueTask.CompletedTask;
    }
}
