using TypedCdc.Values;
using TypedCdc.Values.Extensions;

namespace TypedCdc.Provisioning;

/// <summary>Puts types together from the rows of pg_type that they are made of.</summary>
internal sealed class CatalogTypes
{
    private readonly Dictionary<uint, CatalogType> _rows = [];
    private readonly Dictionary<uint, PgType?> _assembled = [];

    public void Add(CatalogType row) => _rows[row.Oid] = row;

    /// <summary>The type with this OID, or null where there is none.</summary>
    public PgType? Find(uint oid)
    {
        if (ReadableTypes.BuiltIn(oid) is { } builtIn)
        {
            return OfServer(builtIn);
        }

        if (!_assembled.TryGetValue(oid, out var type) && _rows.TryGetValue(oid, out var row))
        {
            // No type is part of itself; should the rows say so, this ends the circle.
            _assembled[oid] = Unknown(row);
            type = Assemble(row);
            _assembled[oid] = type;
        }

        return type;
    }

    /// <summary>Money is the one built-in type of which every server has its own.</summary>
    private PgType OfServer(PgType type) => type.Oid switch
    {
        PgTypeOid.Money when _rows.TryGetValue(type.Oid, out var row) => type with { Scale = row.Scale },
        PgTypeOid.MoneyArray => type with { Element = Find(PgTypeOid.Money) },
        _ => type,
    };

    private PgType? Assemble(CatalogType row) => row switch
    {
        { Sort: 'b', Extension: { } extension } when ExtensionTypes.Find(extension, row.Oid, row.Schema, row.Name) is { } type => type,
        { Sort: 'e' } => new PgType(row.Oid, row.Schema, row.Name, PgTypeKind.Enum, PgTypeOid.Text) { Labels = row.Labels },
        { Sort: 'c' } => Composite(row),
        { PartOid: not 0 } => Find(row.PartOid) is { } part ? Assemble(row, part) : null,
        _ => Unknown(row),
    };

    private static PgType Assemble(CatalogType row, PgType part) => row.Sort switch
    {
        'd' => new PgType(row.Oid, row.Schema, row.Name, PgTypeKind.Domain, part.ReadAs) { Base = part.Underlying },
        'r' => new PgType(row.Oid, row.Schema, row.Name, PgTypeKind.Range, row.Oid) { Element = part },
        'm' => new PgType(row.Oid, row.Schema, row.Name, PgTypeKind.Multirange, row.Oid) { Element = part },
        _ => new PgType(row.Oid, part.Schema, part.Name + "[]", PgTypeKind.Array, row.Oid)
        {
            Element = part,
            Delimiter = (byte)row.Delimiter,
        },
    };

    private PgType Composite(CatalogType row) => new(row.Oid, row.Schema, row.Name, PgTypeKind.Composite, row.Oid)
    {
        Fields = [.. row.Attributes.Where(attribute => !attribute.IsDropped).Select(Field)],
        LostFields = [.. row.Attributes.Where(attribute => attribute is { IsDropped: true, IsRecent: true }).Select(attribute => new PgLostField(attribute.Number, attribute.Size))],
        Signature = row.Signature,
    };

    private PgField Field(CatalogAttribute attribute) => new(
        attribute.Name,
        attribute.Number,
        Find(attribute.TypeOid) ?? PgType.Unknown(attribute.TypeOid),
        attribute.Size,
        attribute.IsRecent);

    private static PgType Unknown(CatalogType row) => new(row.Oid, row.Schema, row.Name, PgTypeKind.Other, ReadAs: 0);
}
