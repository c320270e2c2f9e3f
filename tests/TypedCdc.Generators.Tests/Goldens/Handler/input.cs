using System.Threading;
using System.Threading.Tasks;
using TypedCdc;

namespace Shop;

[CdcTable("sales.orders")]
public partial record Order(long Id);

[CdcTable("sales.orders")]
public partial record struct OrderKey(long Id);

[CdcHandler]
public sealed partial class OrderSearch : IChangeHandler<Upsert<Order>>, IChangeHandler<Delete<OrderKey>>
{
    public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken) => default;
}
