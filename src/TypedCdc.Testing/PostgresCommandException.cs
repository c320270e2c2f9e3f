namespace TypedCdc.Testing;

/// <summary>A PostgreSQL program such as <c>initdb</c> or <c>pg_ctl</c> failed, or did not finish in time.</summary>
public sealed class PostgresCommandException : PostgresServerException
{
    internal PostgresCommandException(string message, string output, string serverLog)
        : base(Describe(message, output, serverLog))
    {
        Output = output;
        ServerLog = serverLog;
    }

    /// <summary>What the program wrote to its standard output and standard error.</summary>
    public string Output { get; }

    /// <summary>The log of the server, empty when it has not written one yet.</summary>
    public string ServerLog { get; }

    private static string Describe(string message, string output, string serverLog)
    {
        var text = output.Length == 0 ? message : $"{message}\n{output}";
        return serverLog.Length == 0 ? text : $"{text}\nServer log:\n{serverLog}";
    }
}
