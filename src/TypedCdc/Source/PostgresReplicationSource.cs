using Microsoft.Extensions.Logging;
using TypedCdc.Connection;
using TypedCdc.Connection.CopyBoth;
using TypedCdc.Connection.Messages;
using TypedCdc.Diagnostics;
using TypedCdc.Provisioning.Slots;

namespace TypedCdc.Source;

/// <summary>Streams from a server's replication slot, over our own connection.</summary>
internal sealed class PostgresReplicationSource(
    CdcOptions options,
    ServerHosts hosts,
    StreamFormat format,
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
        using var connection = _finder.Open(TakeNotice, stop);
        Enter(connection);
        try
        {
            CreateTemporarySlot(connection, stop);
            var from = _resume.Next(ServerIdentity.Of(connection, stop), acknowledgement);
            connection.StartCopyBoth(StartReplication.Command(options, format.IsBinary, from, connection.ServerVersionNumber), stop);
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
                feedback.Waiting();
                coalescing.BeforeRead(connection.LastReadWasShort);
                if (!coalescing.MayHold || !connection.HasBytesWaiting)
                {
                    sink.OnDry();
                    coalescing.HandedOn();
                }
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

    /// <remarks>
    /// From PostgreSQL 18 on, a publication that does not exist is only a warning, and the stream goes on without its
    /// tables: LoadPublications in src/backend/replication/pgoutput/pgoutput.c. That would be a silent loss.
    /// </remarks>
    private void TakeNotice(ServerReport notice)
    {
        if (notice is { SqlState: "55000", Routine: "LoadPublications" })
        {
            throw new ProvisioningException([new ProvisioningProblem(
                ProvisioningProblemKind.PublicationYoungerThanSlot,
                ProblemSeverity.Error,
                $"publication {options.Publication}",
                $"it does not exist at the position that slot {options.Slot} has reached, so the server sends none of its changes",
                "it must have existed before the changes that are read")
            {
                Hint = "It was dropped, or created after the slot. What was changed while it did not exist cannot be read from this slot: create it, drop the slot, bring the data up to date by other means, and start again.",
            }]);
        }

        logger.ServerNotice(notice.Severity, notice.MessageText);
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
