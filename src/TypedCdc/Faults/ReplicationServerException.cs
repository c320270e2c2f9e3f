using TypedCdc.Connection.Messages;

namespace TypedCdc;

/// <summary>The server answered with an error.</summary>
public sealed class ReplicationServerException : CdcException
{
    internal ReplicationServerException(ServerReport report, string doing)
        : base($"{doing}: {report}")
    {
        SqlState = report.SqlState;
        Severity = report.Severity;
        MessageText = report.MessageText;
        Detail = report.Detail;
        Hint = report.Hint;
        Position = report.Position;
        Where = report.Where;
        SchemaName = report.SchemaName;
        TableName = report.TableName;
        ColumnName = report.ColumnName;
        File = report.File;
        Line = report.Line;
        Routine = report.Routine;
    }

    /// <summary>The five characters that classify the error; see appendix A of PostgreSQL's manual.</summary>
    public string SqlState { get; }

    /// <summary>ERROR, FATAL or PANIC, never translated.</summary>
    public string Severity { get; }

    /// <summary>The server's message, in the server's language.</summary>
    public string MessageText { get; }

    /// <summary>More about the error. May hold data of the database, and is therefore not part of the message.</summary>
    public string? Detail { get; }

    /// <summary>What the server suggests.</summary>
    public string? Hint { get; }

    /// <summary>The character of the command at which the error was seen, counted from one; 0 if there is none.</summary>
    public int Position { get; }

    /// <summary>The call stack inside the server. May hold data of the database.</summary>
    public string? Where { get; }

    /// <summary>The schema that the error is about.</summary>
    public string? SchemaName { get; }

    /// <summary>The table that the error is about.</summary>
    public string? TableName { get; }

    /// <summary>The column that the error is about.</summary>
    public string? ColumnName { get; }

    /// <summary>The server's source file that raised the error.</summary>
    public string? File { get; }

    /// <summary>The line in <see cref="File"/>.</summary>
    public string? Line { get; }

    /// <summary>The server's routine that raised the error.</summary>
    public string? Routine { get; }

    /// <summary>FATAL and PANIC: the server closes the connection after it has said so.</summary>
    internal bool EndsConnection => Severity is "FATAL" or "PANIC";
}
