namespace TypedCdc.Protocol.Messages;

/// <summary>Update: a changed row, with what the server sent of the row before.</summary>
/// <param name="RelationOid">The relation.</param>
/// <param name="OldPart"><see cref="TuplePart.Key"/>, <see cref="TuplePart.Old"/> or <see cref="TuplePart.None"/>.</param>
internal readonly record struct UpdateMessage(uint RelationOid, TuplePart OldPart)
{
    /// <summary>Reads the message and the cells of both rows; <paramref name="old"/> only where it was sent.</summary>
    public static UpdateMessage Parse(ReadOnlySpan<byte> message, TupleBuffer old, TupleBuffer row)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.Update);
        var oid = cursor.ReadUInt32();
        var oldPart = TuplePart.None;
        var part = (TuplePart)cursor.ReadByte();
        if (part is TuplePart.Key or TuplePart.Old)
        {
            oldPart = part;
            old.Read(ref cursor);
            part = (TuplePart)cursor.ReadByte();
        }

        if (part != TuplePart.New)
        {
            throw cursor.Malformed($"expected a new tuple, found 0x{(byte)part:X2}");
        }

        row.Read(ref cursor);
        cursor.End();
        return new UpdateMessage(oid, oldPart);
    }
}
