using Microsoft.Extensions.Logging;
using TypedCdc.Connection;
using TypedCdc.Connection.CopyBoth;
using TypedCdc.Diagnostics;
using TypedCdc.Provisioning.Slots;

namespace TypedCdc.Source;

/// <summary>Streams from a server's replication slot, over our own connection.</summary>
internal sealed class PostgresReplicationSource(CdcOptions options, TimeProvider time, ILogger logger) : IReplicationSource
{
    private readonly ConnectionSettings _settings = ConnectionSettings.From(options.ConnectionString);
    private readonly Lock _lock = new();
    private ReplicationConnection? _connection;
    private bool _aborted;

    /// <inheritdoc/>
    public void Run(IReplicationSink sink, IAcknowledgement acknowledgement, CancellationToken stop)
    {
        using var connection = ReplicationConnection.Open(
            _settings, time, stop, notice => logger.ServerNotice(notice.Severity ?? "", notice.MessageText ?? ""));
        Enter(connection);
        try
        {
            CreateTemporarySlot(connection, stop);
            connection.StartCopyBoth(StartReplication.Command(options), stop);
            logger.Streaming(options.Slot, connection.ServerVersionNumber);
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

    private static void Read(
        ReplicationConnection connection,
        IReplicationSink sink,
        FeedbackLoop feedback,
        CancellationToken stop)
    {
        while (true)
        {
            if (!connection.HasBufferedFrame)
            {
                sink.OnDry();
                feedback.Waiting();
            }

            var goesOn = connection.ReadFrame(out var frame);
            feedback.Reading();
            if (!goesOn)
            {
                return;
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
                TakeKeepalive(PrimaryKeepalive.Read(frame), sink, feedback, stop);
            }
        }
    }

    private static void TakeKeepalive(
        PrimaryKeepalive keepalive,
        IReplicationSink sink,
        FeedbackLoop feedback,
        CancellationToken stop)
    {
        feedback.Received(keepalive.End);
        if (!stop.IsCancellationRequested)
        {
            sink.OnKeepalive(keepalive.End);
        }

        if (keepalive.ReplyRequested)
        {
            feedback.ReplyNow();
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
