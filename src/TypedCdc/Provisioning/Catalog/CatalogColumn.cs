using TypedCdc.Values;

namespace TypedCdc.Provisioning.Catalog;

/// <summary>A column.</summary>
/// <param name="Name">Name.</param>
/// <param name="Type">Type.</param>
internal sealed record CatalogColumn(string Name, PgType Type)
{
    public bool IsNullable { get; init; }

    /// <summary>attgenerated: s for stored, v for virtual; null for an ordinary column.</summary>
    public char? Generated { get; init; }

    /// <summary>GENERATED ALWAYS AS IDENTITY: an UPDATE cannot name it.</summary>
    public bool IsIdentityAlways { get; init; }

    /// <summary>Whether we may select it, as far as the table is concerned.</summary>
    public bool MaySelect { get; init; } = true;

    /// <summary>Whether large values are moved out of line.</summary>
    public bool IsToastable { get; init; }
}
