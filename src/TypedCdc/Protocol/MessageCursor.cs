using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using NpgsqlTypes;

namespace TypedCdc.Protocol;

/// <summary>
/// Walks a message. No length or count that the message claims is used before it is checked against the bytes at hand.
/// </summary>
internal ref struct MessageCursor(ReadOnlySpan<byte> message)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _message = message;

    /// <summary>Offset of the next byte from the start of the message.</summary>
    public int Offset { get; private set; }

    /// <summary>Bytes that are left.</summary>
    public readonly int Remaining => _message.Length - Offset;

    /// <summary>The bytes that are left.</summary>
    public readonly ReadOnlySpan<byte> Rest => _message[Offset..];

    /// <summary>Steps over the kind byte, which must be <paramref name="kind"/>.</summary>
    public void Expect(MessageKind kind)
    {
        var found = ReadByte();
        if (found != (byte)kind)
        {
            throw Malformed($"expected a {kind} message, found kind byte 0x{found:X2}");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadByte()
    {
        var bytes = Take(1);
        return bytes[0];
    }

    public short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short)));

    public int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint)));

    public long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long)));

    public NpgsqlLogSequenceNumber ReadLsn() => new(BinaryPrimitives.ReadUInt64BigEndian(Take(sizeof(ulong))));

    /// <summary>Reads a time: microseconds since 2000-01-01 00:00:00 UTC.</summary>
    public DateTimeOffset ReadTime()
    {
        var microseconds = ReadInt64();
        try
        {
            return PostgresEpoch.AddTicks(checked(microseconds * TimeSpan.TicksPerMicrosecond));
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentOutOfRangeException)
        {
            throw Malformed($"the time of {microseconds} microseconds is out of range");
        }
    }

    /// <summary>Reads text that ends with a zero byte.</summary>
    public string ReadText()
    {
        var length = _message[Offset..].IndexOf((byte)0);
        if (length < 0)
        {
            throw Malformed("a text has no terminating zero byte");
        }

        try
        {
            var text = StrictUtf8.GetString(_message.Slice(Offset, length));
            Offset += length + 1;
            return text;
        }
        catch (DecoderFallbackException)
        {
            throw Malformed("a text is not valid UTF-8");
        }
    }

    /// <summary>Steps over <paramref name="count"/> bytes and gives the offset of the first.</summary>
    public int Skip(int count)
    {
        var start = Offset;
        Take(count);
        return start;
    }

    /// <summary>Ends the reading: nothing may be left.</summary>
    public readonly void End()
    {
        if (Remaining != 0)
        {
            throw Malformed($"{Remaining} bytes are left over");
        }
    }

    public readonly MalformedMessageException Malformed(string reason)
    {
        var kind = _message.IsEmpty ? "empty" : $"'{Printable(_message[0])}'";
        return new MalformedMessageException(
            $"Malformed pgoutput message {kind} of {_message.Length} bytes, at offset {Offset}: {reason}.");
    }

    private static readonly DateTimeOffset PostgresEpoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static string Printable(byte kind) => kind is > 0x20 and < 0x7F ? ((char)kind).ToString() : $"0x{kind:X2}";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)Remaining)
        {
            throw Malformed($"{count} bytes are needed, {Remaining} are left");
        }

        var bytes = _message.Slice(Offset, count);
        Offset += count;
        return bytes;
    }
}
