using System.Buffers.Binary;
using System.Text;

namespace TypedCdc.Tests.Connection;

/// <summary>The server's messages, written byte by byte.</summary>
internal static class BackendBytes
{
    public static byte[] AuthenticationOk => Authentication(0);

    public static byte[] ReadyForQuery => Message('Z', [(byte)'I']);

    public static byte[] CopyBothResponse => Message('W', [0, 0, 0]);

    /// <summary>All that follows AuthenticationOk when a session starts.</summary>
    public static byte[] SessionStart =>
        [.. ParameterStatus("server_version", "18.4"), .. Message('K', [0, 0, 0, 1, 0, 0, 0, 2]), .. ReadyForQuery];

    public static byte[] Message(char kind, ReadOnlySpan<byte> body) => WithLength(kind, 4 + body.Length, body);

    public static byte[] WithLength(char kind, int length, ReadOnlySpan<byte> body)
    {
        var message = new byte[5 + body.Length];
        message[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), length);
        body.CopyTo(message.AsSpan(5));
        return message;
    }

    public static byte[] Authentication(int kind, params byte[] rest)
    {
        var body = new byte[4 + rest.Length];
        BinaryPrimitives.WriteInt32BigEndian(body, kind);
        rest.CopyTo(body, 4);
        return Message('R', body);
    }

    public static byte[] Sasl(params string[] mechanisms) =>
        Authentication(10, [.. mechanisms.SelectMany(CString), 0]);

    public static byte[] SaslContinue(string text) => Authentication(11, Encoding.UTF8.GetBytes(text));

    public static byte[] SaslFinal(string text) => Authentication(12, Encoding.UTF8.GetBytes(text));

    public static byte[] ParameterStatus(string name, string value) => Message('S', [.. CString(name), .. CString(value)]);

    public static byte[] Error(string sqlState, string text, string severity = "FATAL") => Report('E', severity, sqlState, text);

    public static byte[] Notice(string text) => Report('N', "NOTICE", "00000", text);

    public static byte[] CopyData(params byte[] payload) => Message('d', payload);

    private static byte[] Report(char kind, string severity, string sqlState, string text) => Message(
        kind,
        [(byte)'S', .. CString("translated"), (byte)'V', .. CString(severity), (byte)'C', .. CString(sqlState),
            (byte)'M', .. CString(text), (byte)'D', .. CString("a detail"), (byte)'P', .. CString("12"), (byte)'?', .. CString("?"), 0]);

    private static byte[] CString(string text) => [.. Encoding.UTF8.GetBytes(text), 0];
}
