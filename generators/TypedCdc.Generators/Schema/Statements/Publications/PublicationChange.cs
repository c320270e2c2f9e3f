namespace TypedCdc.Generators.Schema.Statements.Publications;

/// <summary>What becomes of the objects of a publication.</summary>
internal enum PublicationChange
{
    /// <summary>They stay.</summary>
    None,

    Add,

    Drop,

    /// <summary>They take the place of all others.</summary>
    Set,
}
