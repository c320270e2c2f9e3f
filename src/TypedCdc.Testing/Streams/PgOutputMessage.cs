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

    /// <summary>What <c>pg_logical_emit_message</c> wrote.</summary>
    /// <param name="transactional">Whether it is part of its transaction; otherwise it stands alone.</param>
    /// <param name="lsn">Its LSN.</param>
    /// <param name="prefix">Its prefix.</param>
    /// <param name="content">Its content.</param>
    public static byte[] Message(bool transactional, NpgsqlLogSequenceNumber lsn, string prefix, params ReadOnlySpan<byte> content) =>
        new MessageWriter('M').Byte(transactional ? (byte)1 : (byte)0).Lsn(lsn).Text(prefix).Int32(content.Length).Bytes(content).ToArray();

    /// <summary>Start of a block of messages of a transaction in progress. Protocol version 2 or later.</summary>
    /// <param name="xid">Id of the transaction.</param>
    /// <param name="isFirst">Whether it is the first block of the transaction.</param>
    public static byte[] StreamStart(uint xid, bool isFirst) =>
        new MessageWriter('S').UInt32(xid).Byte(isFirst ? (byte)1 : (byte)0).ToArray();

    /// <summary>End of a block of messages of a transaction in progress.</summary>
    public static byte[] StreamStop() => new MessageWriter('E').ToArray();

    /// <summary>A message as it is within a block: with a transaction's id behind its kind byte.</summary>
    /// <param name="xid">Id of the transaction or sub-transaction that wrote it.</param>
    /// <param name="message">
    /// A change, a relation, a type or a message. An <see cref="Origin"/> has no id within a block either.
    /// </param>
    public static byte[] InStream(uint xid, byte[] message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Length == 0 || !"RYIUDTM"u8.Contains(message[0]))
        {
            throw new ArgumentException("Only a change, a relation, a type or a message has a transaction's id within a block.", nameof(message));
        }

        return new MessageWriter((char)message[0]).UInt32(xid).Bytes(message.AsSpan(1)).ToArray();
    }

    /// <summary>Commit of a streamed transaction.</summary>
    /// <param name="xid">Id of the transaction.</param>
    /// <param name="commitLsn">LSN of its commit record.</param>
    /// <param name="endLsn">LSN behind its commit record.</param>
    /// <param name="commitTime">Time of its commit.</param>
    public static byte[] StreamCommit(
        uint xid,
        NpgsqlLogSequenceNumber commitLsn,
        NpgsqlLogSequenceNumber endLsn,
        DateTimeOffset commitTime) =>
        new MessageWriter('c').UInt32(xid).Byte(0).Lsn(commitLsn).Lsn(endLsn).Int64(Microseconds(commitTime)).ToArray();

    /// <summary>Roll-back of a streamed transaction, or of a sub-transaction of it, where streaming is on but not parallel.</summary>
    /// <param name="xid">Id of the transaction.</param>
    /// <param name="subXid">Id of the sub-transaction; <paramref name="xid"/> where all of the transaction is rolled back.</param>
    public static byte[] StreamAbort(uint xid, uint subXid) => new MessageWriter('A').UInt32(xid).UInt32(subXid).ToArray();

    /// <summary>Roll-back of a streamed transaction, or of a sub-transaction of it, where streaming is parallel.</summary>
    /// <param name="xid">Id of the transaction.</param>
    /// <param name="subXid">Id of the sub-transaction; <paramref name="xid"/> where all of the transaction is rolled back.</param>
    /// <param name="abortLsn">LSN of the abort.</param>
    /// <param name="abortTime">Time of the abort.</param>
    public static byte[] StreamAbort(uint xid, uint subXid, NpgsqlLogSequenceNumber abortLsn, DateTimeOffset abortTime) =>
        new MessageWriter('A').UInt32(xid).UInt32(subXid).Lsn(abortLsn).Int64(Microseconds(abortTime)).ToArray();

    /// <summary>Begin of a prepared transaction, in a stream that asked for two-phase commit. Protocol version 3 or later.</summary>
    /// <param name="prepareLsn">LSN of its prepare record.</param>
    /// <param name="endLsn">LSN behind its prepare record.</param>
    /// <param name="prepareTime">Time of its PREPARE.</param>
    /// <param name="xid">Its id.</param>
    /// <param name="globalId">Its name, as PREPARE TRANSACTION gave it.</param>
    public static byte[] BeginPrepare(
        NpgsqlLogSequenceNumber prepareLsn,
        NpgsqlLogSequenceNumber endLsn,
        DateTimeOffset prepareTime,
        uint xid,
        string globalId) =>
        new MessageWriter('b').Lsn(prepareLsn).Lsn(endLsn).Int64(Microseconds(prepareTime)).UInt32(xid).Text(globalId).ToArray();

    /// <summary>PREPARE of a transaction.</summary>
    /// <param name="prepareLsn">LSN of its prepare record.</param>
    /// <param name="endLsn">LSN behind its prepare record.</param>
    /// <param name="prepareTime">Time of its PREPARE.</param>
    /// <param name="xid">Its id.</param>
    /// <param name="globalId">Its name, as PREPARE TRANSACTION gave it.</param>
    public static byte[] Prepare(
        NpgsqlLogSequenceNumber prepareLsn,
        NpgsqlLogSequenceNumber endLsn,
        DateTimeOffset prepareTime,
        uint xid,
        string globalId) =>
        new MessageWriter('P').Byte(0).Lsn(prepareLsn).Lsn(endLsn).Int64(Microseconds(prepareTime)).UInt32(xid).Text(globalId).ToArray();

    /// <summary>PREPARE of a streamed transaction.</summary>
    /// <param name="prepareLsn">LSN of its prepare record.</param>
    /// <param name="endLsn">LSN behind its prepare record.</param>
    /// <param name="prepareTime">Time of its PREPARE.</param>
    /// <param name="xid">Its id.</param>
    /// <param name="globalId">Its name, as PREPARE TRANSACTION gave it.</param>
    public static byte[] StreamPrepare(
        NpgsqlLogSequenceNumber prepareLsn,
        NpgsqlLogSequenceNumber endLsn,
        DateTimeOffset prepareTime,
        uint xid,
        string globalId) =>
        new MessageWriter('p').Byte(0).Lsn(prepareLsn).Lsn(endLsn).Int64(Microseconds(prepareTime)).UInt32(xid).Text(globalId).ToArray();

    /// <summary>COMMIT PREPARED of a transaction.</summary>
    /// <param name="commitLsn">LSN of its commit record.</param>
    /// <param name="endLsn">LSN behind its commit record.</param>
    /// <param name="commitTime">Time of its commit.</param>
    /// <param name="xid">Its id.</param>
    /// <param name="globalId">Its name, as PREPARE TRANSACTION gave it.</param>
    public static byte[] CommitPrepared(
        NpgsqlLogSequenceNumber commitLsn,
        NpgsqlLogSequenceNumber endLsn,
        DateTimeOffset commitTime,
        uint xid,
        string globalId) =>
        new MessageWriter('K').Byte(0).Lsn(commitLsn).Lsn(endLsn).Int64(Microseconds(commitTime)).UInt32(xid).Text(globalId).ToArray();

    /// <summary>ROLLBACK PREPARED of a transaction.</summary>
    /// <param name="prepareEndLsn">LSN behind its prepare record.</param>
    /// <param name="rollbackEndLsn">LSN behind its rollback record.</param>
    /// <param name="prepareTime">Time of its PREPARE.</param>
    /// <param name="rollbackTime">Time of its rollback.</param>
    /// <param name="xid">Its id.</param>
    /// <param name="globalId">Its name, as PREPARE TRANSACTION gave it.</param>
    public static byte[] RollbackPrepared(
        NpgsqlLogSequenceNumber prepareEndLsn,
        NpgsqlLogSequenceNumber rollbackEndLsn,
        DateTimeOffset prepareTime,
        DateTimeOffset rollbackTime,
        uint xid,
        string globalId) =>
        new MessageWriter('r').Byte(0).Lsn(prepareEndLsn).Lsn(rollbackEndLsn).Int64(Microseconds(prepareTime))
            .Int64(Microseconds(rollbackTime)).UInt32(xid).Text(globalId).ToArray();

    private static long Microseconds(DateTimeOffset time) => (time - PostgresEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
