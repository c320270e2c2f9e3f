using System;
using System.Threading;
using System.Threading.Tasks;
using TypedCdc;

namespace Shop;

[CdcTable("sales.orders")]
public partial record Order(long Id);

[CdcHandler]
public partial record OrderCopy : IBatchHandler<Insert<Order>>, ITransactionHandler
{
    public ValueTask HandleAsync(ReadOnlyMemory<Insert<Order>> changes, CancellationToken cancellationToken) => default;
}

[CdcHandler]
public partial class CommitLog : ITransactionHandler;
