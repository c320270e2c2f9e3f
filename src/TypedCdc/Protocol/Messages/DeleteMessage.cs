namespace TypedCdc.Protocol.Messages;

/// <summary>Delete: what the server sent of a row that is gone.</summary>
/// <param name="RelationOid">The relation.</param>
/// <param name="OldPart"><see cref="TuplePart.Key"/> or <see cref="TuplePart.Old"/>.</param>
internal readonly record struct DeleteMessage(uint RelationOid, TuplePart OldPart)
{
    /// <summary>Reads the message and the cells of the old row.</summary>
    public static DeleteMessage Parse(ReadOnlySpan<byte> message, TupleBuffer old)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.Delete);
        var oid = cursor.ReadUInt32();
        var part = (TuplePart)cursor.ReadByte();
        if (part is not (TuplePart.Key or TuplePart.Old))
        {
            throw cursor.Malformed($"expected a key or an old tuple, found 0x{(byte)part:X2}");
        }

        old.Read(ref cursor);
        cursor.End();
        return new DeleteMessage(oid, part);
    }
}
