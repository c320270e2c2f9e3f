namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>ATTACH PARTITION, or DETACH PARTITION. Of an index: the one of a partition becomes part of this one.</summary>
internal sealed record SetPartition(ObjectName Partition, bool IsAttached) : TableAction;
