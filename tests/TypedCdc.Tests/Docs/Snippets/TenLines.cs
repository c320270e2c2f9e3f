using TypedCdc;

namespace TypedCdc.Tests.Docs.Snippets;

[CdcTable("shop.orders")]
public sealed partial record Order(long Id, string Customer, decimal Total);

[CdcTable("shop.orders")]
public readonly partial record struct OrderKey(long Id);

[CdcHandler]
public sealed partial class Printer : IChangeHandler<Upsert<Order>>, IChangeHandler<Delete<OrderKey>>
{
    public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken)
        => new(Console.Out.WriteLineAsync($"{change.Position} {change.Row}"));

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken)
        => new(Console.Out.WriteLineAsync($"{change.Position} {change.Old} is gone"));
}
