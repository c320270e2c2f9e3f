using TypedCdc.Metadata;

namespace TypedCdc.Values;

/// <summary>A column's type as the catalogue has it.</summary>
/// <param name="Oid">OID of the type.</param>
/// <param name="Schema">Schema of the type.</param>
/// <param name="Name">Name of the type, as messages show it.</param>
/// <param name="Kind">What sort of type it is.</param>
/// <param name="ReadAs">
/// OID of the built-in type whose wire format its values have: its own for most built-in types, that of the base type for a
/// domain, <see cref="PgTypeOid.Text"/> for an enum, 0 where there is none.
/// </param>
/// <remarks>Source: https://www.postgresql.org/docs/current/catalog-pg-type.html (typtype, typbasetype).</remarks>
internal sealed record PgType(uint Oid, string Schema, string Name, PgTypeKind Kind, uint ReadAs)
{
    /// <summary>
    /// Type of the elements of an array or vector, of a range's bounds, or of the ranges of a multirange; null for all other types.
    /// </summary>
    public PgType? Element { get; init; }

    /// <summary>The attributes of a composite, in order; none for all other types.</summary>
    public IReadOnlyList<PgField> Fields { get; init; } = [];

    /// <summary>The labels of an enum, in its order; none for all other types, and where there is no catalogue to ask.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>
    /// The attributes that a composite has lost so lately that values from before may yet come, with them.
    /// </summary>
    public IReadOnlyList<PgLostField> LostFields { get; init; } = [];

    /// <summary>A text that changes whenever the attributes of a composite do; empty for all other types.</summary>
    public string Signature { get; init; } = "";

    /// <summary>The composites that values of the type have in them, however deep, itself included.</summary>
    public IEnumerable<PgType> Composites => ((IEnumerable<PgType>)(Kind == PgTypeKind.Composite ? [this] : []))
        .Concat(new[] { Base, Element }.OfType<PgType>().SelectMany(part => part.Composites))
        .Concat(Fields.SelectMany(attribute => attribute.Type.Composites));

    /// <summary>What stands between elements in an array's text: a comma, but a semicolon for boxes, and a blank in a vector.</summary>
    public byte Delimiter { get; init; } = (byte)',';

    /// <summary>Whether a vector's elements lie side by side, as pgvector's do; those of other vectors lie as in an array.</summary>
    public bool IsPacked { get; init; }

    /// <summary>What a domain lies over in the end, itself no domain; null for all other types.</summary>
    public PgType? Base { get; init; }

    /// <summary>
    /// Digits of money after the point, which only the server knows: its lc_monetary decides. Two, as the server itself has it for a
    /// locale that does not say, where there is no catalogue to ask.
    /// </summary>
    public int Scale { get; init; } = 2;

    /// <summary>The type that the values have, seen through a domain.</summary>
    public PgType Underlying => Base ?? this;

    /// <summary>A type of which nothing but its OID is known.</summary>
    public static PgType Unknown(uint oid) => new(oid, "pg_catalog", $"type {oid}", PgTypeKind.Other, 0);

    /// <summary>The name with its schema, which built-in types are shown without.</summary>
    public override string ToString() => Schema == "pg_catalog" ? Name : $"{Schema}.{Name}";
}
