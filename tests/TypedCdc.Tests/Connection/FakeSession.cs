using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace TypedCdc.Tests.Connection;

/// <summary>One client's connection, from the side of the <see cref="FakeBackend"/>.</summary>
internal sealed class FakeSession(NetworkStream stream)
{
    public void Send(params byte[] bytes) => stream.Write(bytes);

    /// <summary>A packet without kind, as SSLRequest and StartupMessage are.</summary>
    public byte[] ReadPacket()
    {
        var length = new byte[4];
        stream.ReadExactly(length);
        var rest = new byte[BinaryPrimitives.ReadInt32BigEndian(length) - 4];
        stream.ReadExactly(rest);
        return rest;
    }

    public (char Kind, byte[] Body) ReadMessage()
    {
        var kind = stream.ReadByte();
        return kind < 0 ? throw new EndOfStreamException() : ((char)kind, ReadPacket());
    }

    /// <summary>The nonce in the client's first SCRAM message.</summary>
    public string ReadClientNonce()
    {
        var text = Encoding.UTF8.GetString(ReadMessage().Body);
        return text[(text.IndexOf("r=", StringComparison.Ordinal) + 2)..];
    }

    /// <summary>Start-up, trust, and the first command's arrival.</summary>
    public void LetIn()
    {
        ReadPacket();
        Send([.. BackendBytes.AuthenticationOk, .. BackendBytes.SessionStart]);
    }

    /// <summary>Up to and with CopyBothResponse.</summary>
    public void StartStream()
    {
        LetIn();
        ReadMessage();
        Send(BackendBytes.CopyBothResponse);
    }

    public void WaitForClose()
    {
        while (stream.ReadByte() >= 0)
        {
        }
    }
}
