namespace TypedCdc.Generators.Model;

/// <summary>What sort of value is read, as far as it decides which columns fit.</summary>
internal enum ShapeKind
{
    /// <summary>One value, by a reader of its own.</summary>
    Scalar,

    /// <summary>A C# enum, by the label.</summary>
    Enum,

    /// <summary>An object, from JSON.</summary>
    Json,

    /// <summary>A type that is mapped to a composite.</summary>
    Composite,

    /// <summary>An array of one dimension, or a list, of what is read like one as well.</summary>
    List,

    /// <summary>An array of several or any number of dimensions, of arrays alone.</summary>
    Array,

    /// <summary>A range.</summary>
    Range,

    /// <summary>A dictionary of text by text, from hstore.</summary>
    Dictionary,

    /// <summary>What a converter makes of something else.</summary>
    Converted,
}
