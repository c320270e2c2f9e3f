using TypedCdc.Metadata;

namespace TypedCdc.Protocol.Messages;

/// <summary>Relation: one version of a table, valid until the next Relation message of the same OID.</summary>
internal sealed record RelationMessage(
    uint Oid,
    TableName Table,
    ReplicaIdentity ReplicaIdentity,
    IReadOnlyList<RelationColumn> Columns)
{
    private const byte KeyFlag = 1;

    // Flags, an empty name's zero byte, OID and modifier.
    private const int SmallestColumn = 1 + 1 + 4 + 4;

    public static RelationMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.Relation);
        var oid = cursor.ReadUInt32();
        var schema = cursor.ReadText();
        // The protocol writes pg_catalog as an empty text.
        var table = new TableName(schema.Length == 0 ? "pg_catalog" : schema, cursor.ReadText());
        var identity = ReadIdentity(ref cursor);
        int count = cursor.ReadInt16();
        if (count < 0 || count > cursor.Remaining / SmallestColumn)
        {
            throw cursor.Malformed($"a relation of {count} columns does not fit into {cursor.Remaining} bytes");
        }

        var columns = new RelationColumn[count];
        for (var i = 0; i < columns.Length; i++)
        {
            var isKey = (cursor.ReadByte() & KeyFlag) != 0;
            columns[i] = new RelationColumn(cursor.ReadText(), cursor.ReadUInt32(), cursor.ReadInt32(), isKey);
        }

        cursor.End();
        return new RelationMessage(oid, table, identity, columns);
    }

    private static ReplicaIdentity ReadIdentity(ref MessageCursor cursor)
    {
        var identity = (ReplicaIdentity)cursor.ReadByte();
        return identity is ReplicaIdentity.Default or ReplicaIdentity.Nothing or ReplicaIdentity.Full or ReplicaIdentity.Index
            ? identity
            : throw cursor.Malformed($"unknown replica identity 0x{(byte)identity:X2}");
    }
}
