namespace TypedCdc;

/// <summary>Whether and how the server streams transactions that are in progress.</summary>
public enum StreamingMode
{
    /// <summary>Not at all.</summary>
    Off,

    /// <summary>Streams large ones.</summary>
    On,

    /// <summary>As <see cref="On"/>, and tells where and when one was rolled back. PostgreSQL 16 and later.</summary>
    Parallel,
}
