using TypedCdc.Dispatch.Relations;
using TypedCdc.Metadata;

namespace TypedCdc.Dispatch;

/// <summary>One kind of change that a handler takes: where it is read from, and where it goes.</summary>
internal abstract class Route
{
    /// <summary>The table.</summary>
    public abstract TableName Table { get; }

    /// <summary>The operations that are delivered by this route.</summary>
    public abstract Operations Operations { get; }

    /// <summary>
    /// Whether the route takes rows under their key without regard to what was there before, so that an update of the
    /// key needs a delete of the old one.
    /// </summary>
    public abstract bool IsUpsert { get; }

    /// <summary>The mapped types that the route reads, each with whether it may only name replica-identity columns.</summary>
    public abstract IEnumerable<(RecordMapping Mapping, bool FromIdentity)> Mappings { get; }

    /// <summary>Makes the route ready for one version of its table.</summary>
    public abstract BoundRoute Bind(HandlerRoutes handler, RelationBinder binder);
}
