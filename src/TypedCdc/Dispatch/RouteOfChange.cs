using TypedCdc.Dispatch.Relations;
using TypedCdc.Dispatch.Sources;
using TypedCdc.Dispatch.Targets;
using TypedCdc.Metadata;

namespace TypedCdc.Dispatch;

/// <inheritdoc/>
/// <typeparam name="TChange">The change type.</typeparam>
internal sealed class Route<TChange>(ChangeSource<TChange> source, ChangeTarget<TChange> target) : Route
    where TChange : struct
{
    public override TableName Table => source.Table;

    public override Operations Operations => source.Operations;

    public override bool IsUpsert => source.IsUpsert;

    public override IEnumerable<(RecordMapping Mapping, bool FromIdentity)> Mappings => source.Mappings;

    public override BoundRoute Bind(HandlerRoutes handler, RelationBinder binder) =>
        new BoundRoute<TChange>(handler, source.Bind(binder), target);
}
