using NpgsqlTypes;
using TypedCdc.Connection;
using TypedCdc.Connection.CopyBoth;
using TypedCdc.LoadTest.Measuring;
using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;
using TypedCdc.Source;

namespace TypedCdc.LoadTest.Consumers;

/// <summary>
/// Our connection and nothing behind it: frames are walked, kinds are counted, nothing is decoded. What the server can
/// send, and what reading it costs at the least.
/// </summary>
public sealed class LimitConsumer : IConsumer
{
    /// <summary>End of the last transaction that was read.</summary>
    public NpgsqlLogSequenceNumber End { get; private set; }

    public async Task<Consumption> ConsumeAsync(
        Assignment assignment,
        Reading reading,
        CancellationToken cancellationToken)
    {
        await Task.Factory.StartNew(
            () => Read(assignment, reading, cancellationToken),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        return Consumption.OfThisProcess(await reading.Finished);
    }

    private void Read(Assignment assignment, Reading reading, CancellationToken cancellationToken)
    {
        using var connection = ReplicationConnection.Open(
            ConnectionSettings.From(assignment.ConnectionString), TimeProvider.System, cancellationToken);
        using var cancelling = cancellationToken.Register(() => connection.Abort("cancelled"));
        var options = new CdcOptions { Slot = assignment.Slot, Publication = assignment.Publication };
        reading.Start();
        connection.StartCopyBoth(StartReplication.Command(options), cancellationToken);
        var committedAt = default(DateTimeOffset);
        while (!reading.IsFinished && connection.ReadFrame(out var frame))
        {
            if (frame.IsXLogData)
            {
                Count(XLogData.Read(frame).Payload, reading, ref committedAt);
            }
            else if (PrimaryKeepalive.Read(frame) is { ReplyRequested: true } keepalive)
            {
                Reply(connection, keepalive.End);
            }
        }
    }

    private void Count(ReadOnlySpan<byte> message, Reading reading, ref DateTimeOffset committedAt)
    {
        switch ((MessageKind)message[0])
        {
            case MessageKind.Begin when reading.Latencies is not null:
                committedAt = BeginMessage.Parse(message).CommitTime;
                break;
            case MessageKind.Insert or MessageKind.Update:
                reading.AddUndecoded(committedAt);
                break;
            case MessageKind.Commit when reading.Commit():
                End = CommitMessage.Parse(message).EndLsn;
                break;
        }
    }

    private static void Reply(ReplicationConnection connection, NpgsqlLogSequenceNumber received)
    {
        Span<byte> bytes = stackalloc byte[StandbyStatusUpdate.Size];
        new StandbyStatusUpdate(received, default, default, DateTimeOffset.UtcNow).Write(bytes);
        connection.SendCopyData(bytes);
    }
}
