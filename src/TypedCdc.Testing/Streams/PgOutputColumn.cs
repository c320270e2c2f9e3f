namespace TypedCdc.Testing;

/// <summary>A column in <see cref="PgOutputMessage.Relation"/>.</summary>
/// <param name="Name">Name.</param>
/// <param name="TypeOid">OID of its type, such as 20 for bigint, 25 for text.</param>
/// <param name="IsKey">Whether it belongs to the replica identity.</param>
/// <param name="TypeModifier">Type modifier, −1 for none.</param>
public readonly record struct PgOutputColumn(string Name, uint TypeOid, bool IsKey = false, int TypeModifier = -1);
