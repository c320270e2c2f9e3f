using TypedCdc.Values;

namespace TypedCdc.Provisioning;

/// <summary>Puts types together from the rows of pg_type that they are made of.</summary>
internal sealed class CatalogTypes
{
    private readonly Dictionary<uint, CatalogType> _rows = [];

    public void Add(CatalogType row) => _rows[row.Oid] = row;

    /// <summary>The type with this OID, or null where there is none.</summary>
    public PgType? Find(uint oid) =>
        (ReadableTypes.BuiltIn(oid) is { } builtIn ? OfServer(builtIn) : null) ?? (_rows.TryGetValue(oid, out var row) ? Assemble(row) : null);

    /// <summary>Money is the one built-in type of which every server has its own.</summary>
    private PgType OfServer(PgType type) => type.Oid switch
    {
        PgTypeOid.Money when _rows.TryGetValue(type.Oid, out var row) => type with { Scale = row.Scale },
        PgTypeOid.MoneyArray => type with { Element = Find(PgTypeOid.Money) },
        _ => type,
    };

    private PgType? Assemble(CatalogType row) => row switch
    {
        { Sort: 'd' } => Find(row.BaseOid) is { } lower ? Domain(row, lower.Underlying) : null,
        { Sort: 'e' } => new PgType(row.Oid, row.Schema, row.Name, PgTypeKind.Enum, PgTypeOid.Text),
        { ElementOid: not 0 } => Find(row.ElementOid) is { } element ? Array(row, element) : null,
        _ => new PgType(row.Oid, row.Schema, row.Name, PgTypeKind.Other, ReadAs: 0),
    };

    private static PgType Domain(CatalogType row, PgType lower) =>
        new(row.Oid, row.Schema, row.Name, PgTypeKind.Domain, lower.ReadAs) { Base = lower };

    private static PgType Array(CatalogType row, PgType element) =>
        new(row.Oid, element.Schema, element.Name + "[]", PgTypeKind.Array, row.Oid)
        {
            Element = element,
            Delimiter = (byte)row.Delimiter,
        };
}
