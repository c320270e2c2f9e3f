namespace TypedCdc.Protocol.Messages;

/// <summary>A column of a relation, in the order in which tuples carry it.</summary>
/// <param name="Name">Name.</param>
/// <param name="TypeOid">OID of its type; of the domain itself where it has one.</param>
/// <param name="TypeModifier">Type modifier, −1 for none.</param>
/// <param name="IsKey">Whether it belongs to the replica identity; under FULL every column does.</param>
internal sealed record RelationColumn(string Name, uint TypeOid, int TypeModifier, bool IsKey);
