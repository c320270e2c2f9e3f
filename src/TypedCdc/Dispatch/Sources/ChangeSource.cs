using TypedCdc.Dispatch.Relations;
using TypedCdc.Metadata;

namespace TypedCdc.Dispatch.Sources;

/// <summary>How changes of one kind are read: from which table and operations, into which mapped types.</summary>
internal abstract class ChangeSource<TChange>
    where TChange : struct
{
    public TableName Table => Mappings.First().Mapping.Table;

    public abstract Operations Operations { get; }

    public virtual bool IsUpsert => false;

    /// <summary>The mapped types, each with whether it may only name replica-identity columns.</summary>
    public abstract IEnumerable<(RecordMapping Mapping, bool FromIdentity)> Mappings { get; }

    /// <summary>Makes a reader for one version of the table.</summary>
    public abstract ChangeReader<TChange> Bind(RelationBinder binder);
}
