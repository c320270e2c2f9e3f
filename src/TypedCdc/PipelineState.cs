using NpgsqlTypes;
using TypedCdc.Source;
using TypedCdc.Transactions.Logs;

namespace TypedCdc;

/// <summary>Keeps what <see cref="CdcPipeline.Status"/> tells. Thread-safe.</summary>
internal sealed class PipelineState(TimeProvider time)
{
    private readonly Lock _lock = new();
    private PipelinePhase _phase = PipelinePhase.NotStarted;
    private DateTimeOffset _since = time.GetUtcNow();
    private Exception? _reason;
    private IAcknowledgement? _acknowledgement;
    private TransactionLogs? _logs;
    private NpgsqlLogSequenceNumber _confirmed;
    private ulong _serverPosition;

    /// <summary>The highest position that was confirmed in any of the streams so far.</summary>
    public NpgsqlLogSequenceNumber Confirmed
    {
        get
        {
            lock (_lock)
            {
                return _acknowledgement is { } current && current.Confirmed > _confirmed ? current.Confirmed : _confirmed;
            }
        }
    }

    public PipelineStatus Status
    {
        get
        {
            lock (_lock)
            {
                return new PipelineStatus(
                    _phase, _since, _reason, Confirmed, new NpgsqlLogSequenceNumber(Volatile.Read(ref _serverPosition)))
                {
                    InProgress = _logs is { } logs
                        ? new InProgressTransactions(logs.Count, logs.MemoryBytes, logs.FileBytes)
                        : default,
                };
            }
        }
    }

    public void Starting() => Enter(PipelinePhase.Starting, null);

    public void Running() => Enter(PipelinePhase.Running, null);

    public void Reconnecting(Exception reason) => Enter(PipelinePhase.Reconnecting, reason);

    public void Stopped() => Enter(PipelinePhase.Stopped, null);

    public void Failed(Exception reason) => Enter(PipelinePhase.Failed, reason);

    /// <summary>A new stream begins.</summary>
    /// <param name="acknowledgement">What it confirms through.</param>
    /// <param name="logs">Where its transactions in progress are kept.</param>
    public void Follow(IAcknowledgement acknowledgement, TransactionLogs logs)
    {
        lock (_lock)
        {
            _confirmed = Confirmed;
            _acknowledgement = acknowledgement;
            _logs = logs;
        }
    }

    /// <summary>The server told a position. Called by the reading thread alone.</summary>
    public void ServerAt(NpgsqlLogSequenceNumber position)
    {
        if ((ulong)position > _serverPosition)
        {
            Volatile.Write(ref _serverPosition, (ulong)position);
        }
    }

    private void Enter(PipelinePhase phase, Exception? reason)
    {
        lock (_lock)
        {
            _reason = reason;
            if (_phase != phase)
            {
                _phase = phase;
                _since = time.GetUtcNow();
            }
        }
    }
}
