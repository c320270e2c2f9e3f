namespace TypedCdc.Generators.Schema.Migrations;

/// <summary>What a comment says of the lines after it.</summary>
internal enum SectionMark
{
    None,

    /// <summary>They are applied.</summary>
    Up,

    /// <summary>They take back what is applied.</summary>
    Down,
}
