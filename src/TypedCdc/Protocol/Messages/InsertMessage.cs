namespace TypedCdc.Protocol.Messages;

/// <summary>Insert: a new row.</summary>
internal readonly record struct InsertMessage(uint RelationOid)
{
    /// <summary>Reads the message and the cells of its row.</summary>
    public static InsertMessage Parse(ReadOnlySpan<byte> message, TupleBuffer row)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.Insert);
        var oid = cursor.ReadUInt32();
        var part = (TuplePart)cursor.ReadByte();
        if (part != TuplePart.New)
        {
            throw cursor.Malformed($"expected a new tuple, found 0x{(byte)part:X2}");
        }

        row.Read(ref cursor);
        cursor.End();
        return new InsertMessage(oid);
    }
}
