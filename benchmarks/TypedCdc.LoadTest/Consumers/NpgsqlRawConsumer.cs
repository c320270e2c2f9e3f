using Npgsql.Replication;
using Npgsql.Replication.Internal;
using Npgsql.Replication.PgOutput;
using TypedCdc.LoadTest.Measuring;

namespace TypedCdc.LoadTest.Consumers;

/// <summary>Npgsql's raw stream: every message is taken and its payload dropped.</summary>
public sealed class NpgsqlRawConsumer : IConsumer
{
    public async Task<Consumption> ConsumeAsync(
        Assignment assignment,
        Reading reading,
        CancellationToken cancellationToken)
    {
        await using var connection = new LogicalReplicationConnection(assignment.ConnectionString);
        await connection.Open(cancellationToken);
        KeyValuePair<string, string?>[] options =
        [
            new("proto_version", "1"),
            new("publication_names", $"\"{assignment.Publication}\""),
            new("binary", "true"),
        ];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        reading.Start();
        var messages = connection.StartLogicalReplication(
            new PgOutputReplicationSlot(assignment.Slot), stop.Token, walLocation: null, options);
        await foreach (var message in messages)
        {
            // The last Commit stands where its transaction ends; nothing before it does.
            if (message.WalStart >= assignment.End)
            {
                reading.Finish(assignment.Changes);
                break;
            }
        }

        return Consumption.OfThisProcess(await reading.Finished);
    }
}
