using NpgsqlTypes;

namespace TypedCdc.Testing;

/// <summary>Writes pgoutput messages byte for byte as a server sends them, for <see cref="ScriptedReplicationSource"/>.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/protocol-logicalrep-message-formats.html.</remarks>
public static class PgOutputMessage
{
    private static readonly DateTimeOffset PostgresEpoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Begin of a transaction.</summary>
    /// <param name="commitLsn">LSN of its commit record.</param>
    /// <param name="commitTime">Time of its commit.</param>
    /// <param name="xid">Its id.</param>
    public static byte[] Begin(NpgsqlLogSequenceNumber commitLsn, DateTimeOffset commitTime, uint xid) =>
        new MessageWriter('B').Lsn(commitLsn).Int64(Microseconds(commitTime)).UInt32(xid).ToArray();

    /// <summary>Commit of a transaction.</summary>
    /// <param name="commitLsn">LSN of its commit record.</param>
    /// <param name="endLsn">LSN behind its commit record.</param>
    /// <param name="commitTime">Time of its commit.</param>
    public static byte[] Commit(
        NpgsqlLogSequenceNumber commitLsn,
        NpgsqlLogSequenceNumber endLsn,
        DateTimeOffset commitTime) =>
        new MessageWriter('C').Byte(0).Lsn(commitLsn).Lsn(endLsn).Int64(Microseconds(commitTime)).ToArray();

    /// <summary>Origin of a transaction.</summary>
    /// <param name="originLsn">LSN of the commit at the origin.</param>
    /// <param name="name">Name of the origin.</param>
    public static byte[] Origin(NpgsqlLogSequenceNumber originLsn, string name) =>
        new MessageWriter('O').Lsn(originLsn).Text(name).ToArray();

    /// <summary>Description of a table.</summary>
    /// <param name="oid">OID that changes name the table by.</param>
    /// <param name="schema">Schema.</param>
    /// <param name="table">Table.</param>
    /// <param name="replicaIdentity"><c>d</c> default, <c>n</c> nothing, <c>f</c> full or <c>i</c> index.</param>
    /// <param name="columns">The columns in the order of tuples.</param>
    public static byte[] Relation(
        uint oid,
        string schema,
        string table,
        char replicaIdentity,
        params ReadOnlySpan<PgOutputColumn> columns)
    {
        var writer = new MessageWriter('R').UInt32(oid).Text(schema).Text(table).Byte((byte)replicaIdentity)
            .Int16((short)columns.Length);
        foreach (var column in columns)
        {
            writer.Byte(column.IsKey ? (byte)1 : (byte)0).Text(column.Name).UInt32(column.TypeOid).Int32(column.TypeModifier);
        }

        return writer.ToArray();
    }

    /// <summary>Name of a type that is not built in.</summary>
    /// <param name="oid">Its OID.</param>
    /// <param name="schema">Its schema; for a domain, that of the base type.</param>
    /// <param name="name">Its name; for a domain, that of the base type.</param>
    public static byte[] Type(uint oid, string schema, string name) =>
        new MessageWriter('Y').UInt32(oid).Text(schema).Text(name).ToArray();

    /// <summary>An inserted row.</summary>
    /// <param name="relation">OID of the table.</param>
    /// <param name="row">The row.</param>
    public static byte[] Insert(uint relation, params ReadOnlySpan<PgOutputCell> row) =>
        new MessageWriter('I').UInt32(relation).Tuple('N', row).ToArray();

    /// <summary>An updated row without anything of the row before.</summary>
    /// <param name="relation">OID of the table.</param>
    /// <param name="row">The row after the update.</param>
    public static byte[] Update(uint relation, params ReadOnlySpan<PgOutputCell> row) =>
        new MessageWriter('U').UInt32(relation).Tuple('N', row).ToArray();

    /// <summary>An updated row with its key before.</summary>
    /// <param name="relation">OID of the table.</param>
    /// <param name="key">The row before, with NULL in all columns but those of the replica identity.</param>
    /// <param name="row">The row after the update.</param>
    public static byte[] UpdateWithKey(uint relation, ReadOnlySpan<PgOutputCell> key, ReadOnlySpan<PgOutputCell> row) =>
        new MessageWriter('U').UInt32(relation).Tuple('K', key).Tuple('N', row).ToArray();

    /// <summary>An updated row with the whole row before, as under REPLICA IDENTITY FULL.</summary>
    /// <param name="relation">OID of the table.</param>
    /// <param name="old">The row before the update.</param>
    /// <param name="row">The row after the update.</param>
    public static byte[] UpdateWithOld(uint relation, ReadOnlySpan<PgOutputCell> old, ReadOnlySpan<PgOutputCell> row) =>
        new MessageWriter('U').UInt32(relation).Tuple('O', old).Tuple('N', row).ToArray();

    /// <summary>A deleted row, known by its key.</summary>
    /// <param name="relation">OID of the table.</param>
    /// <param name="key">The row, with NULL in all columns but those of the replica identity.</param>
    public static byte[] Delete(uint relation, params ReadOnlySpan<PgOutputCell> key) =>
        new MessageWriter('D').UInt32(relation).Tuple('K', key).ToArray();

    /// <summary>A deleted row, whole, as under REPLICA IDENTITY FULL.</summary>
    /// <param name="relation">OID of the table.</param>
    /// <param name="old">The row.</param>
    public static byte[] DeleteWithOld(uint relation, params ReadOnlySpan<PgOutputCell> old) =>
        new MessageWriter('D').UInt32(relation).Tuple('O', old).ToArray();

    /// <summary>Truncated tables.</summary>
    /// <param name="cascade">Whether the statement said CASCADE.</param>
    /// <param name="restartIdentity">Whether the statement said RESTART IDENTITY.</param>
    /// <param name="relations">OIDs of the tables.</param>
    public static byte[] Truncate(bool cascade, bool restartIdentity, params ReadOnlySpan<uint> relations)
    {
        var writer = new MessageWriter('T').Int32(relations.Length)
            .Byte((byte)((cascade ? 1 : 0) | (restartIdentity ? 2 : 0)));
        foreach (var relation in relations)
        {
            writer.UInt32(relation);
        }

        return writer.ToArray();
    }

    private static long Microseconds(DateTimeOffset time) => (time - PostgresEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
