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
        var options = new CdcOptions
        {
            Slot = assignment.Slot,
            Publication = assignment.Publication,
            // It counts what commits; what is streamed before may yet be rolled back.
            Streaming = StreamingMode.Off,
        };
        reading.Start();
        connection.StartCopyBoth(StartReplication.Command(options, isBinary: true, from: default, connection.ServerVersionNumber), cancellationToken);
        Count(connection, new ReadCoalescing(TimeProvider.System, options.ReadPause), reading);
    }

    /// <summary>Reads as <see cref="PostgresReplicationSource"/> does.</summary>
    private void Count(ReplicationConnection connection, ReadCoalescing coalescing, Reading reading)
    {
        var committedAt = default(DateTimeOffset);
        while (!reading.IsFinished)
        {
            var fromSocket = !connection.HasBufferedFrame;
            if (fromSocket)
            {
                coalescing.BeforeRead(connection.LastReadWasShort);
            }

            if (!connection.ReadFrame(out var frame))
            {
                return;
            }

            if (fromSocket)
            {
                coalescing.AfterRead();
            }

            if (frame.IsXLogData)
            {
                Count(XLogData.Read(frame).Payload, reading, ref committedAt);
            }
            else
            {
                coalescing.CaughtUp();
                Answer(connection, PrimaryKeepalive.Read(frame));
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
            case MessageKind.StreamCommit when reading.Commit():
                End = StreamCommitMessage.Parse(message).EndLsn;
                break;
        }
    }

    private static void Answer(ReplicationConnection connection, PrimaryKeepalive keepalive)
    {
        if (!keepalive.ReplyRequested)
        {
            return;
        }

        Span<byte> bytes = stackalloc byte[StandbyStatusUpdate.Size];
        new StandbyStatusUpdate(keepalive.End, default, default, DateTimeOffset.UtcNow).Write(bytes);
        connection.SendCopyData(bytes);
    }
}
