namespace TypedCdc.Dispatch;

/// <summary>How a prepared transaction ended.</summary>
internal enum PreparedOutcome
{
    /// <summary>By COMMIT PREPARED.</summary>
    Committed,

    /// <summary>By ROLLBACK PREPARED.</summary>
    RolledBack,
}
