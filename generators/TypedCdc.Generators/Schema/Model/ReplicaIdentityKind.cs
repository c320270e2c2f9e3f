namespace TypedCdc.Generators.Schema.Model;

/// <summary>pg_class.relreplident.</summary>
internal enum ReplicaIdentityKind
{
    /// <summary>The primary key, if there is one.</summary>
    Default,
    Full,
    Nothing,
    Index,
}
