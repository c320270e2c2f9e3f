namespace TypedCdc.Values;

/// <summary>What sort of type a column has, as far as reading it differs.</summary>
internal enum PgTypeKind
{
    /// <summary>A base type, built in or made by an extension.</summary>
    Base,

    /// <summary>A domain over another type; its values look like those of the base type.</summary>
    Domain,

    /// <summary>An enum; its values are sent as their labels in both formats.</summary>
    Enum,

    /// <summary>An array of any number of dimensions; the catalogue does not tell how many.</summary>
    Array,

    /// <summary>Numbers in one dimension that begins at 0: int2vector, oidvector, and pgvector's types.</summary>
    Vector,

    /// <summary>A range of another type.</summary>
    Range,

    /// <summary>Several ranges of one range type.</summary>
    Multirange,

    /// <summary>A composite, or the row type of a table.</summary>
    Composite,

    /// <summary>Anything else: a pseudo-type, or what nothing is known of.</summary>
    Other,
}
