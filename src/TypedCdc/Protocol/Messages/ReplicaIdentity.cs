namespace TypedCdc.Protocol.Messages;

/// <summary>What the server sends of a row before an update or a delete.</summary>
/// <remarks>Source: relreplident in https://www.postgresql.org/docs/current/catalog-pg-class.html.</remarks>
internal enum ReplicaIdentity : byte
{
    /// <summary>The columns of the primary key.</summary>
    Default = (byte)'d',

    /// <summary>Nothing.</summary>
    Nothing = (byte)'n',

    /// <summary>The whole row.</summary>
    Full = (byte)'f',

    /// <summary>The columns of an index.</summary>
    Index = (byte)'i',
}
