namespace TypedCdc;

/// <summary>What a pipeline is doing.</summary>
public enum PipelinePhase
{
    /// <summary>It has not been started.</summary>
    NotStarted,

    /// <summary>It prepares the database and connects for the first time.</summary>
    Starting,

    /// <summary>It streams.</summary>
    Running,

    /// <summary>The connection was lost, or could not be made; it tries again.</summary>
    Reconnecting,

    /// <summary>It was stopped, or its source ended.</summary>
    Stopped,

    /// <summary>It failed for good.</summary>
    Failed,
}
