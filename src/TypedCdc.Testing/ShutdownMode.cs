namespace TypedCdc.Testing;

/// <summary>How <see cref="PostgresServer.StopAsync"/> stops the server; the modes of <c>pg_ctl stop</c>.</summary>
public enum ShutdownMode
{
    /// <summary>Waits until every client has gone.</summary>
    Smart,

    /// <summary>Rolls back open transactions, disconnects clients, and shuts down cleanly.</summary>
    Fast,

    /// <summary>Aborts every process; the next start recovers from the write-ahead log.</summary>
    Immediate,
}
