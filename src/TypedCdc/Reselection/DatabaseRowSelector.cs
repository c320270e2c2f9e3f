using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using TypedCdc.Diagnostics;
using TypedCdc.Protocol;
using TypedCdc.Provisioning.Catalog;

namespace TypedCdc.Reselection;

/// <summary>Selects rows in the captured database, in binary where its types can be sent so.</summary>
/// <param name="database">Where look-ups are made while the stream runs.</param>
/// <param name="options">Settings of the pipeline.</param>
/// <param name="time">Tells for how long a transaction has been waited for.</param>
/// <param name="logger">Is told what was not to be had.</param>
internal sealed class DatabaseRowSelector(NpgsqlDataSource database, CdcOptions options, TimeProvider time, ILogger logger)
    : IRowSelector
{
    /// <summary>How long others may take to see a commit that the stream has told of.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(1);

    private readonly Dictionary<uint, bool> _isPartitioned = [];
    private readonly HashSet<uint> _inText = [];
    private uint? _neverSeen;

    /// <inheritdoc/>
    public async ValueTask<SelectedValue[]?> SelectAsync(RowQuery query, CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            try
            {
                return await SelectAsync(connection, query, cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException exception) when (exception.SqlState
                is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName)
            {
                logger.NotReselected(exception, options.Slot, query.Table.ToString());
                return null;
            }
        }
    }

    private async Task<SelectedValue[]?> SelectAsync(NpgsqlConnection connection, RowQuery query, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        for (var pause = FirstPause; ; pause *= 2)
        {
            var (snapshot, values) = await RunAsync(connection, query, cancellationToken).ConfigureAwait(false);
            if (snapshot.Sees(query.Xid))
            {
                return values;
            }

            if (_neverSeen == query.Xid)
            {
                return null;
            }

            if (time.GetElapsedTime(start) >= Patience)
            {
                _neverSeen = query.Xid;
                logger.CommitNotSeen(options.Slot, query.Xid, query.Table.ToString(), Patience);
                return null;
            }

            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(Snapshot Snapshot, SelectedValue[]? Values)> RunAsync(
        NpgsqlConnection connection,
        RowQuery query,
        CancellationToken cancellationToken)
    {
        if (!_isPartitioned.TryGetValue(query.TableOid, out var isPartitioned))
        {
            isPartitioned = await IsPartitionedAsync(connection, query.TableOid, cancellationToken).ConfigureAwait(false);
            _isPartitioned.Add(query.TableOid, isPartitioned);
        }

        var sql = RowSql.Of(query, isPartitioned);
        if (options.Binary && !_inText.Contains(query.TableOid))
        {
            try
            {
                return await RunAsync(connection, sql, query, isText: false, cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UndefinedFunction)
            {
                // As in the stream, that of a type without a send function.
                _inText.Add(query.TableOid);
            }
        }

        return await RunAsync(connection, sql, query, isText: true, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> IsPartitionedAsync(NpgsqlConnection connection, uint oid, CancellationToken cancellationToken)
    {
        var found = await CatalogQuery.ListAsync(
            connection,
            "SELECT true FROM pg_class WHERE oid = ANY ($1) AND relkind = 'p'",
            [CatalogQuery.Oids([oid])],
            reader => reader.GetBoolean(0),
            cancellationToken).ConfigureAwait(false);
        return found.Count > 0;
    }

    private static async Task<(Snapshot Snapshot, SelectedValue[]? Values)> RunAsync(
        NpgsqlConnection connection,
        string sql,
        RowQuery query,
        bool isText,
        CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection) { AllResultTypesAreUnknown = isText };
        await using (command.ConfigureAwait(false))
        {
            foreach (var part in query.Key)
            {
                command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Unknown, Value = part.Text });
            }

            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                var snapshot = Snapshot.Parse(reader.GetString(0));
                var values = reader.IsDBNull(1) ? null : ReadValues(reader, query, isText ? CellKind.Text : CellKind.Binary);
                return (snapshot, values);
            }
        }
    }

    private static SelectedValue[] ReadValues(NpgsqlDataReader reader, RowQuery query, CellKind kind)
    {
        var values = new SelectedValue[query.Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var column = i + RowSql.Leading;
            values[i] = reader.GetDataTypeOID(column) != query.Columns[i].TypeOid ? new SelectedValue(CellKind.Unchanged, [])
                : reader.IsDBNull(column) ? new SelectedValue(CellKind.Null, [])
                : new SelectedValue(kind, ReadBytes(reader, column));
        }

        return values;
    }

    /// <summary>The bytes as the server sent them: this reads every type, for it makes nothing of them.</summary>
    private static byte[] ReadBytes(NpgsqlDataReader reader, int column)
    {
        var bytes = new byte[reader.GetBytes(column, 0, null, 0, 0)];
        reader.GetBytes(column, 0, bytes, 0, bytes.Length);
        return bytes;
    }
}
