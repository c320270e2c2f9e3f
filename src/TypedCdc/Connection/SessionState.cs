namespace TypedCdc.Connection;

/// <summary>What may be said on the connection next.</summary>
internal enum SessionState
{
    /// <summary>Waiting for a command.</summary>
    Idle,

    /// <summary>A command's answer is being read; still so if that failed half way.</summary>
    Busy,

    Streaming,

    Closed,
}
