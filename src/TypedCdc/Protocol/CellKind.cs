namespace TypedCdc.Protocol;

/// <summary>The kind byte of a column in a tuple.</summary>
internal enum CellKind : byte
{
    /// <summary>NULL.</summary>
    Null = (byte)'n',

    /// <summary>A TOASTed value that the update left unchanged; not sent.</summary>
    Unchanged = (byte)'u',

    /// <summary>A value in text format.</summary>
    Text = (byte)'t',

    /// <summary>A value in binary format.</summary>
    Binary = (byte)'b',
}
