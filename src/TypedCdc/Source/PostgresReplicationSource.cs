using Microsoft.Extensions.Logging;
using TypedCdc.Connection;
using TypedCdc.Connection.CopyBoth;
using TypedCdc.Diagnostics;
using TypedCdc.Provisioning.Slots;

namespace TypedCdc.Source;

/// <summary>Streams from a server's replication slot, over our own connection.</summary>
internal sealed class PostgresReplicationSource(
    CdcOptions options,
    ServerHosts hosts,
    PipelineState state,
    TimeProvider time,
    ILogger logger) : IReplicationSource
{
    private readonly ServerFinder _finder = new(hosts, time, logger);
    private readonly ResumePoint _resume = new();
    private readonly Lock _lock = new();
    private ReplicationConnection? _connection;
    private bool _aborted;

    /// <inheritdoc/>
    public void Run(IReplicationSink sink, IAcknowledgement acknowledgement, CancellationToken stop)
    {
        using var connection = _finder.Open(stop);
        Enter(connection);
        try
        {
            CreateTemporarySlot(connection, stop);
            var from = _resume.Next(ServerIdentity.Of(connection, stop), acknowledgement);
            connection.StartCopyBoth(StartReplication.Command(options, from), stop);
            state.Running();
            logger.Streaming(options.Slot, connection.ServerVersionNumber, from);
            using var feedback = new FeedbackLoop(connection, acknowledgement, options, time, stop);
            Read(connection, sink, feedback, stop);
        }
        finally
        {
            Leave();
        }
    }

    /// <inheritdoc/>
    public void Abort()
    {
        lock (_lock)
        {
            _aborted = true;
            _connection?.Abort("the pipeline gave it up");
        }
    }

    /// <summary>A temporary slot belongs to the connection that made it, and goes with it.</summary>
    private void CreateTemporarySlot(ReplicationConnection connection, CancellationToken stop)
    {
        if (options.TemporarySlot)
        {
            var created = connection.Query(SlotSql.CreateTemporary(options), stop);
            logger.TemporarySlotCreated(options.Slot, created[0, "consistent_point"] ?? "");
        }
    }

    private void Read(
        ReplicationConnection connection,
        IReplicationSink sink,
        FeedbackLoop feedback,
        CancellationToken stop)
    {
        var coalescing = new ReadCoalescing(time, options.ReadPause);
        while (true)
        {
            var fromSocket = !connection.HasBufferedFrame;
            if (fromSocket)
            {
                sink.OnDry();
                feedback.Waiting();
                coalescing.BeforeRead(connection.LastReadWasShort);
            }

            if (!connection.ReadFrame(out var frame))
            {
                return;
            }

            if (fromSocket)
            {
                coalescing.AfterRead();
                feedback.Reading();
            }

            if (frame.IsXLogData)
            {
                var data = XLogData.Read(frame);
                feedback.Received(data.Start);
                if (!stop.IsCancellationRequested)
                {
                    sink.OnMessage(data.Payload);
                }
            }
            else
            {
                coalescing.CaughtUp();
                TakeKeepalive(PrimaryKeepalive.Read(frame), sink, feedback, stop);
            }
        }
    }

    private void TakeKeepalive(
        PrimaryKeepalive keepalive,
        IReplicationSink sink,
        FeedbackLoop feedback,
        CancellationToken stop)
    {
        feedback.Received(keepalive.End);
        state.ServerAt(keepalive.End);
        if (!stop.IsCancellationRequested)
        {
            sink.OnKeepalive(keepalive.End);
        }

        if (keepalive.ReplyRequested)
        {
            feedback.ReplyTo(keepalive.End);
        }
    }

    private void Enter(ReplicationConnection connection)
    {
        lock (_lock)
        {
            _connection = connection;
            if (_aborted)
            {
                connection.Abort("the pipeline gave it up");
            }
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            _connection = null;
            _aborted = false;
        }
    }
}
