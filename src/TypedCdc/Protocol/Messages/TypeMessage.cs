namespace TypedCdc.Protocol.Messages;

/// <summary>
/// Type: names a type that is not built in. For a domain, the OID is the domain's and the name is that of its base type.
/// </summary>
/// <remarks>Source: logicalrep_write_typ in PostgreSQL src/backend/replication/logical/proto.c.</remarks>
internal readonly record struct TypeMessage(uint Oid, string Schema, string Name)
{
    public static TypeMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.Type);
        var oid = cursor.ReadUInt32();
        var schema = cursor.ReadText();
        var parsed = new TypeMessage(oid, schema.Length == 0 ? "pg_catalog" : schema, cursor.ReadText());
        cursor.End();
        return parsed;
    }
}
