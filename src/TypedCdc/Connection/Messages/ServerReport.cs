using TypedCdc.Connection.Framing;

namespace TypedCdc.Connection.Messages;

/// <summary>
/// The fields of an ErrorResponse or a NoticeResponse.
/// https://www.postgresql.org/docs/current/protocol-error-fields.html
/// </summary>
internal sealed class ServerReport
{
    public string Severity { get; private set; } = "ERROR";

    public string SqlState { get; private set; } = "XX000";

    public string MessageText { get; private set; } = "(no message)";

    public string? Detail { get; private set; }

    public string? Hint { get; private set; }

    public int Position { get; private set; }

    public string? Where { get; private set; }

    public string? SchemaName { get; private set; }

    public string? TableName { get; private set; }

    public string? ColumnName { get; private set; }

    public string? File { get; private set; }

    public string? Line { get; private set; }

    public string? Routine { get; private set; }

    public static ServerReport Read(ReadOnlySpan<byte> body)
    {
        var report = new ServerReport();
        var reader = new BodyReader(body, "ErrorResponse or NoticeResponse");
        while (reader.ReadByte() is not 0 and var field)
        {
            report.Set(field, reader.ReadCString());
        }

        return report;
    }

    /// <summary>Without <see cref="Detail"/>, which may hold a row of the database.</summary>
    public override string ToString() =>
        Hint is null ? $"{SqlState}: {MessageText}" : $"{SqlState}: {MessageText} (hint: {Hint})";

    private void Set(byte field, string value)
    {
        switch (field)
        {
            // 'V' is never translated and always follows 'S' (PostgreSQL 9.6 and later send both).
            case (byte)'S' or (byte)'V': Severity = value; break;
            case (byte)'C': SqlState = value; break;
            case (byte)'M': MessageText = value; break;
            case (byte)'D': Detail = value; break;
            case (byte)'H': Hint = value; break;
            case (byte)'P': Position = int.TryParse(value, out var position) ? position : 0; break;
            case (byte)'W': Where = value; break;
            case (byte)'s': SchemaName = value; break;
            case (byte)'t': TableName = value; break;
            case (byte)'c': ColumnName = value; break;
            case (byte)'F': File = value; break;
            case (byte)'L': Line = value; break;
            case (byte)'R': Routine = value; break;

            // "Frontends should silently ignore fields of unrecognized type."
            default: break;
        }
    }
}
