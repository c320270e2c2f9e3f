using System.Threading;
using System.Threading.Tasks;
using TypedCdc;

namespace Shop;

[CdcTable("sales.orders")]
public partial record Order(long Id);

[CdcHandler(Delivery = Delivery.InProgress)]
public partial class OrderStaging : IChangeHandler<Insert<Order>>, IInProgressHandler
{
    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;

    public ValueTask RollbackAsync(SubTransactionRollback rollback, CancellationToken cancellationToken) => default;
}
