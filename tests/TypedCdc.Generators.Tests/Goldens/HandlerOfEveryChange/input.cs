using System;
using System.Threading;
using System.Threading.Tasks;
using TypedCdc;

namespace Shop;

[CdcTable("a")]
public partial record A(long Id);

[CdcTable("b")]
public partial record B(long Id, string Name);

[CdcTable("b")]
public partial record struct BKey(long Id);

[CdcHandler]
public partial class One :
    IChangeHandler<Insert<A>>, IChangeHandler<Update<A>>, IChangeHandler<Update<B, BKey>>, IChangeHandler<Upsert<A>>, IChangeHandler<Delete<A>>, IChangeHandler<Truncate<A>>
{
    public ValueTask HandleAsync(Insert<A> change, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(Update<A> change, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(Update<B, BKey> change, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(Upsert<A> change, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(Delete<A> change, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(Truncate<A> change, CancellationToken cancellationToken) => default;
}

[CdcHandler]
public partial class Many :
    IBatchHandler<Insert<A>>, IBatchHandler<Update<A>>, IBatchHandler<Update<B, BKey>>, IBatchHandler<Upsert<A>>, IBatchHandler<Delete<A>>, IBatchHandler<Truncate<A>>
{
    public ValueTask HandleAsync(ReadOnlyMemory<Insert<A>> changes, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(ReadOnlyMemory<Update<A>> changes, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(ReadOnlyMemory<Update<B, BKey>> changes, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(ReadOnlyMemory<Upsert<A>> changes, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(ReadOnlyMemory<Delete<A>> changes, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(ReadOnlyMemory<Truncate<A>> changes, CancellationToken cancellationToken) => default;
}
