namespace TypedCdc.Values.Parts;

/// <summary>How a part of a value is written.</summary>
internal enum PartKind : byte
{
    /// <summary>Not at all: a field that is NULL, a bound that a range does not have.</summary>
    Absent,

    /// <summary>As it is.</summary>
    Plain,

    /// <summary>In text, with some characters doubled or after a backslash.</summary>
    Escaped,
}
