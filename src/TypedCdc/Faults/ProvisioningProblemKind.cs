namespace TypedCdc;

/// <summary>What a <see cref="ProvisioningProblem"/> is about.</summary>
public enum ProvisioningProblemKind
{
    /// <summary>The server is too old for an option that is set.</summary>
    ServerVersion,

    /// <summary><c>wal_level</c> is not <c>logical</c>.</summary>
    WalLevel,

    /// <summary>There is no room for another slot.</summary>
    ReplicationSlotsFull,

    /// <summary>There is no room for another walsender. It may pass by itself.</summary>
    WalSendersFull,

    /// <summary>No transaction can be prepared on the server, although <see cref="CdcOptions.TwoPhase"/> is set.</summary>
    PreparedTransactionsOff,

    /// <summary>The user may not replicate.</summary>
    ReplicationPrivilege,

    /// <summary>The user may not create or alter the publication.</summary>
    PublicationPrivilege,

    /// <summary>A statement that creates or alters something was refused by the server.</summary>
    StatementFailed,

    /// <summary>The slot does not exist.</summary>
    SlotMissing,

    /// <summary>The slot is physical, of another plugin, of another database, or permanent where a temporary one is wanted.</summary>
    SlotOfAnotherKind,

    /// <summary>Somebody streams from the slot. It may pass by itself.</summary>
    SlotInUse,

    /// <summary>The server has given the slot up, and changes with it.</summary>
    SlotLost,

    /// <summary>The slot is not synchronised to standbys, although <see cref="CdcOptions.Failover"/> is set.</summary>
    SlotWithoutFailover,

    /// <summary>The slot sends prepared transactions at PREPARE, although <see cref="CdcOptions.TwoPhase"/> is not set.</summary>
    SlotTwoPhase,

    /// <summary>The slot sends prepared transactions when they commit, although <see cref="CdcOptions.TwoPhase"/> is set.</summary>
    SlotWithoutTwoPhase,

    /// <summary>A two-phase slot of PostgreSQL 17 does not survive every failover whole.</summary>
    TwoPhaseFailover,

    /// <summary>The publication does not exist.</summary>
    PublicationMissing,

    /// <summary>The publication did not exist when changes were made that are read now.</summary>
    PublicationYoungerThanSlot,

    /// <summary>The publication has no changes of a table.</summary>
    TableNotPublished,

    /// <summary>The publication's column list lacks a column.</summary>
    ColumnNotPublished,

    /// <summary>The publication lacks an operation.</summary>
    OperationNotPublished,

    /// <summary>The publication's column list does not cover the replica identity, so that updates and deletes of the table fail.</summary>
    ColumnListWithoutIdentity,

    /// <summary>The publication has no row filter where one is asked for.</summary>
    RowFilterMissing,

    /// <summary>Changes of a partitioned table are published under the names of its partitions.</summary>
    PublishedUnderPartitions,

    /// <summary>Changes of a partition are published under the name of its root.</summary>
    PublishedUnderRoot,

    /// <summary>A generated column is not published.</summary>
    GeneratedColumnNotPublished,

    /// <summary>A table does not exist.</summary>
    TableMissing,

    /// <summary>A table cannot be published: a view, a foreign, unlogged or temporary table.</summary>
    TableNotPublishable,

    /// <summary>A table has no replica identity, so that its updates and deletes would fail once they are published.</summary>
    ReplicaIdentityMissing,

    /// <summary>The replica identity lacks a column that a handler wants of the row before.</summary>
    ReplicaIdentityTooSmall,

    /// <summary>A member is marked with <see cref="CdcReselectAttribute"/>, but rows cannot be selected by their replica identity.</summary>
    ReselectKey,

    /// <summary>A member is marked with <see cref="CdcReselectAttribute"/>, but the user may not select its column or the key.</summary>
    ReselectPrivilege,

    /// <summary>A column does not exist.</summary>
    ColumnMissing,

    /// <summary>A column's type does not fit the member that is mapped to it.</summary>
    ColumnType,

    /// <summary>A column may be NULL, the member may not.</summary>
    ColumnNullability,

    /// <summary>An enum has labels that no member of the C# enum stands for, which fails when a value has one.</summary>
    UnreadLabel,

    /// <summary>An update may leave a large value out, which the member cannot express.</summary>
    UnchangedToast,

    /// <summary>A table has row-level security, which does not apply to the stream.</summary>
    RowSecurity,
}
