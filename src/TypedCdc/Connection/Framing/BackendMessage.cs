namespace TypedCdc.Connection.Framing;

/// <summary>
/// The first byte of the messages that the server sends.
/// https://www.postgresql.org/docs/current/protocol-message-formats.html
/// </summary>
internal static class BackendMessage
{
    public const byte Authentication = (byte)'R';
    public const byte BackendKeyData = (byte)'K';
    public const byte CommandComplete = (byte)'C';
    public const byte CopyBothResponse = (byte)'W';
    public const byte CopyData = (byte)'d';
    public const byte CopyDone = (byte)'c';
    public const byte DataRow = (byte)'D';
    public const byte EmptyQueryResponse = (byte)'I';
    public const byte ErrorResponse = (byte)'E';
    public const byte NegotiateProtocolVersion = (byte)'v';
    public const byte NoticeResponse = (byte)'N';
    public const byte NotificationResponse = (byte)'A';
    public const byte ParameterStatus = (byte)'S';
    public const byte ReadyForQuery = (byte)'Z';
    public const byte RowDescription = (byte)'T';

    /// <summary>The code for a person to read, whatever a hostile server made it.</summary>
    public static string Describe(byte code) =>
        code is > 32 and < 127 ? $"'{(char)code}'" : $"0x{code:x2}";
}
