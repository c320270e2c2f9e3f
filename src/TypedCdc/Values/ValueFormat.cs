namespace TypedCdc.Values;

/// <summary>Format of one column value, told by the column's own kind byte and not by the session's setting.</summary>
internal enum ValueFormat : byte
{
    /// <summary>The type's text output.</summary>
    Text,

    /// <summary>The type's binary send format.</summary>
    Binary,
}
