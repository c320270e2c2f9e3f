using System.Buffers.Binary;
using System.Text;

namespace TypedCdc.Connection.Messages;

/// <summary>
/// The messages that this side sends, besides CopyData, each ready for the wire.
/// https://www.postgresql.org/docs/current/protocol-message-formats.html
/// </summary>
internal static class FrontendMessage
{
    private const int ProtocolVersion3 = 3 << 16;
    private const int SslRequestCode = (1234 << 16) | 5679;
    private const int CancelRequestCode = (1234 << 16) | 5678;

    public static byte[] SslRequest()
    {
        var message = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(message, message.Length);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(4), SslRequestCode);
        return message;
    }

    /// <summary>Sent on a connection of its own; the key is what BackendKeyData gave.</summary>
    public static byte[] CancelRequest(ReadOnlySpan<byte> key)
    {
        var message = new byte[8 + key.Length];
        BinaryPrimitives.WriteInt32BigEndian(message, message.Length);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(4), CancelRequestCode);
        key.CopyTo(message.AsSpan(8));
        return message;
    }

    public static byte[] Startup(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var body = new MemoryStream();
        Span<byte> version = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(version, ProtocolVersion3);
        body.Write(version);
        foreach (var (name, value) in parameters)
        {
            WriteCString(body, name, name);
            WriteCString(body, value, name);
        }

        body.WriteByte(0);
        var message = new byte[4 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(message, message.Length);
        body.GetBuffer().AsSpan(0, (int)body.Length).CopyTo(message.AsSpan(4));
        return message;
    }

    public static byte[] Query(string command)
    {
        var body = new MemoryStream();
        WriteCString(body, command, "the command");
        return Message('Q', body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    /// <summary>The answer to AuthenticationCleartextPassword and AuthenticationMD5Password.</summary>
    public static byte[] Password(ReadOnlySpan<byte> password) => Message('p', [.. password, 0]);

    public static byte[] SaslInitialResponse(string mechanism, ReadOnlySpan<byte> response)
    {
        var body = new MemoryStream();
        WriteCString(body, mechanism, "the mechanism");
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, response.Length);
        body.Write(length);
        body.Write(response);
        return Message('p', body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    public static byte[] SaslResponse(ReadOnlySpan<byte> response) => Message('p', response);

    public static byte[] CopyDone() => Message('c', []);

    public static byte[] Terminate() => Message('X', []);

    private static byte[] Message(char kind, ReadOnlySpan<byte> body)
    {
        var message = new byte[5 + body.Length];
        message[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), 4 + body.Length);
        body.CopyTo(message.AsSpan(5));
        return message;
    }

    private static void WriteCString(MemoryStream body, string text, string what)
    {
        if (text.Contains('\0'))
        {
            // It would end the string early, and the rest would be read as something else.
            throw new ArgumentException($"A zero character cannot be sent to the server: it is in {what}.");
        }

        body.Write(Encoding.UTF8.GetBytes(text));
        body.WriteByte(0);
    }
}
