using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Takes every plain change of an order.</summary>
[CdcHandler]
internal sealed partial class OrderLog(Journal journal, string name = "") :
    IChangeHandler<Insert<Order>>,
    IChangeHandler<Update<Order>>,
    IChangeHandler<Delete<OrderKey>>,
    IChangeHandler<Truncate<Order>>
{
    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) =>
        WriteAsync($"insert {Text(change.Row)}", change.Position);

    public ValueTask HandleAsync(Update<Order> change, CancellationToken cancellationToken) =>
        WriteAsync(
            $"update {Text(change.Row)}{(change.TryGetOld(out var old) ? $" was {Text(old)}" : "")}",
            change.Position);

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken) =>
        WriteAsync($"delete {change.Old.Id}", change.Position);

    public ValueTask HandleAsync(Truncate<Order> change, CancellationToken cancellationToken) =>
        WriteAsync($"truncate{(change.Cascade ? " cascade" : "")}{(change.RestartIdentity ? " restart" : "")}", change.Position);

    private static string Text(Order order) => $"{order.Id}/{order.CustomerId}/{order.Note ?? "NULL"}";

    private ValueTask WriteAsync(string entry, ChangePosition position) => journal.WriteAsync($"{name}{entry} at {position}");
}
