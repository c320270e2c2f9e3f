namespace TypedCdc;

/// <summary>Whether and how the server streams transactions while they are in progress.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/protocol-logical-replication.html, option streaming.</remarks>
public enum StreamingMode
{
    /// <summary>Not at all: each transaction comes after its commit, and the server keeps a large one on its disk until then.</summary>
    Off,

    /// <summary>Those that outgrow the server's <c>logical_decoding_work_mem</c> are streamed.</summary>
    On,

    /// <summary>As <see cref="On"/>, and the server tells where and when one was rolled back. PostgreSQL 16 or later.</summary>
    Parallel,
}
