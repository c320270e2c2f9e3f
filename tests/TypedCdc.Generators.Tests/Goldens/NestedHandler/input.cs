using System.Threading;
using System.Threading.Tasks;
using TypedCdc;

namespace Shop;

public partial class Host
{
    [CdcTable("sales.orders")]
    private partial record Order(long Id);

    public abstract class Base<T> : IChangeHandler<Insert<T>>
    {
        public ValueTask HandleAsync(Insert<T> change, CancellationToken cancellationToken) => default;
    }

    [CdcHandler]
    private sealed partial class Handler : Base<Order>;
}
