namespace TypedCdc.Testing;

/// <summary>What a recorded change did.</summary>
public enum RecordedOperation
{
    /// <summary>A row was inserted.</summary>
    Insert,

    /// <summary>A row was updated.</summary>
    Update,

    /// <summary>A row was deleted.</summary>
    Delete,

    /// <summary>The table was truncated.</summary>
    Truncate,
}
