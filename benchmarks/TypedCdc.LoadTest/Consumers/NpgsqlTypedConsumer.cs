using Npgsql.Replication;
using Npgsql.Replication.PgOutput;
using Npgsql.Replication.PgOutput.Messages;
using TypedCdc.LoadTest.Measuring;
using TypedCdc.LoadTest.Orders;

namespace TypedCdc.LoadTest.Consumers;

/// <summary>Npgsql's typed pgoutput API, mapped by hand into the same record.</summary>
public sealed class NpgsqlTypedConsumer : IConsumer
{
    public async Task<Consumption> ConsumeAsync(
        Assignment assignment,
        Reading reading,
        CancellationToken cancellationToken)
    {
        await using var connection = new LogicalReplicationConnection(assignment.ConnectionString);
        await connection.Open(cancellationToken);
        var options = new PgOutputReplicationOptions(
            assignment.Publication, PgOutputProtocolVersion.V1, binary: true);
        reading.Start();
        var messages = connection.StartReplication(
            new PgOutputReplicationSlot(assignment.Slot), options, cancellationToken);
        var committedAt = default(DateTimeOffset);
        await foreach (var message in messages)
        {
            switch (message)
            {
                case BeginMessage begin:
                    committedAt = new DateTimeOffset(begin.TransactionCommitTimestamp);
                    break;
                case InsertMessage insert:
                    reading.Add(await ReadAsync(insert.NewRow, cancellationToken), committedAt);
                    break;
                case UpdateMessage update:
                    reading.Add(await ReadAsync(update.NewRow, cancellationToken), committedAt);
                    break;
                case CommitMessage commit:
                    connection.SetReplicationStatus(commit.TransactionEndLsn);
                    if (reading.Commit())
                    {
                        return Consumption.OfThisProcess(await reading.Finished);
                    }

                    break;
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    /// <summary>Columns come in the table's order. The CLR type that Npgsql prefers for each is also its fastest.</summary>
    private static async ValueTask<Order> ReadAsync(ReplicationTuple row, CancellationToken cancellationToken)
    {
        await using var columns = row.GetAsyncEnumerator(cancellationToken);
        return new Order(
            await NextAsync<long>(columns, cancellationToken),
            await NextAsync<int>(columns, cancellationToken),
            await NextAsync<string>(columns, cancellationToken),
            await NextAsync<decimal>(columns, cancellationToken),
            await NextAsync<DateTime>(columns, cancellationToken),
            await NextTimeAsync(columns, cancellationToken),
            await NextAsync<string>(columns, cancellationToken),
            await NextAsync<bool>(columns, cancellationToken),
            await NextAsync<Guid>(columns, cancellationToken),
            await NextAsync<int>(columns, cancellationToken));
    }

    private static async ValueTask<T> NextAsync<T>(
        IAsyncEnumerator<ReplicationValue> columns,
        CancellationToken cancellationToken)
    {
        await columns.MoveNextAsync();
        return await columns.Current.Get<T>(cancellationToken);
    }

    private static async ValueTask<DateTimeOffset?> NextTimeAsync(
        IAsyncEnumerator<ReplicationValue> columns,
        CancellationToken cancellationToken)
    {
        await columns.MoveNextAsync();
        return columns.Current.IsDBNull ? null : await columns.Current.Get<DateTime>(cancellationToken);
    }
}
