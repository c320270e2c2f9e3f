using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Schema.Model;

/// <summary>What PostgreSQL sends of the old row when one is updated or deleted.</summary>
/// <param name="Kind">pg_class.relreplident.</param>
/// <param name="Columns">
/// The columns of the primary key or index in order; empty where there is none, and where <paramref name="Kind"/> is
/// full or nothing.
/// </param>
internal sealed record ReplicaIdentity(ReplicaIdentityKind Kind, EquatableArray<string> Columns)
{
    /// <summary>Whether rows can be told apart, so that PostgreSQL lets them be updated and deleted while they are published.</summary>
    public bool Exists => Kind == ReplicaIdentityKind.Full || Columns.Count > 0;

    /// <summary>Whether a column of the old row is sent.</summary>
    public bool Contains(string column) => Kind == ReplicaIdentityKind.Full || Columns.Contains(column);

    /// <summary>The identity as messages tell it, in the words of the check at run time.</summary>
    public override string ToString() => Kind switch
    {
        ReplicaIdentityKind.Full => "the full row",
        ReplicaIdentityKind.Nothing => "REPLICA IDENTITY NOTHING",
        ReplicaIdentityKind.Index when Columns.Count > 0 => $"an index on {string.Join(", ", Columns)}",
        ReplicaIdentityKind.Index => "an index that is gone",
        _ when Columns.Count > 0 => $"the primary key on {string.Join(", ", Columns)}",
        _ => "the default, but the table has no primary key",
    };
}
