namespace TypedCdc.Protocol.Messages;

/// <summary>Truncate: tables that one statement emptied.</summary>
internal readonly ref struct TruncateMessage
{
    private const byte CascadeFlag = 1;
    private const byte RestartIdentityFlag = 2;

    private readonly ReadOnlySpan<byte> _relations;

    private TruncateMessage(byte flags, ReadOnlySpan<byte> relations)
    {
        Cascade = (flags & CascadeFlag) != 0;
        RestartIdentity = (flags & RestartIdentityFlag) != 0;
        _relations = relations;
    }

    public bool Cascade { get; }

    public bool RestartIdentity { get; }

    /// <summary>Number of tables.</summary>
    public int Count => _relations.Length / sizeof(uint);

    /// <summary>OID of the relation of table <paramref name="index"/>.</summary>
    public uint RelationOid(int index) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(_relations.Slice(index * sizeof(uint), sizeof(uint)));

    public static TruncateMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.Truncate);
        var count = cursor.ReadInt32();
        var flags = cursor.ReadByte();
        if (count < 0 || count != cursor.Remaining / sizeof(uint))
        {
            throw cursor.Malformed($"{count} relations do not fit {cursor.Remaining} bytes");
        }

        var relations = message.Slice(cursor.Skip(count * sizeof(uint)), count * sizeof(uint));
        cursor.End();
        return new TruncateMessage(flags, relations);
    }
}
