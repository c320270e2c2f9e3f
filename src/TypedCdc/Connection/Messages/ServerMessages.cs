using TypedCdc.Connection.Framing;

namespace TypedCdc.Connection.Messages;

/// <summary>
/// The server's messages without those that may come at any time (notices, parameters, notifications):
/// https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-ASYNC
/// </summary>
internal sealed class ServerMessages(FrameReader frames, Action<ServerReport>? onNotice)
{
    // Opening takes about 20 messages, a replication command a handful.
    private const int MaxMessages = 10_000;
    private const int MaxBytes = 32 * 1024 * 1024;

    private int _messages;
    private long _bytes;

    public ServerParameters Parameters { get; } = new();

    /// <summary>A new opening or command begins: only what comes from here on counts against its bounds.</summary>
    public void StartCounting() => (_messages, _bytes) = (0, 0);

    /// <summary>Waits for the next message that is an answer, ErrorResponse included.</summary>
    public byte Next(out ReadOnlySpan<byte> body)
    {
        while (true)
        {
            var code = frames.Read(out body);
            _bytes += body.Length;
            if (++_messages > MaxMessages || _bytes > MaxBytes)
            {
                throw new MalformedMessageException(
                    $"The server sent more than {MaxMessages} messages or {MaxBytes} bytes for one answer.");
            }

            if (!Absorb(code, body))
            {
                return code;
            }
        }
    }

    /// <summary>Deals with a message that may come at any time; false if it is none of those.</summary>
    public bool Absorb(byte code, ReadOnlySpan<byte> body)
    {
        switch (code)
        {
            case BackendMessage.NoticeResponse:
                onNotice?.Invoke(ServerReport.Read(body));
                return true;
            case BackendMessage.ParameterStatus:
                var reader = new BodyReader(body, "ParameterStatus");
                var name = reader.ReadCString();
                Parameters.Set(name, reader.ReadCString());
                return true;
            case BackendMessage.NotificationResponse:
                return true;
            default:
                return false;
        }
    }

    public static MalformedMessageException Unexpected(byte code, string instead) => new(
        $"The server sent a message of kind {BackendMessage.Describe(code)} where {instead} was expected.");
}
