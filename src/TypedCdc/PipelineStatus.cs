using NpgsqlTypes;

namespace TypedCdc;

/// <summary>How a pipeline is doing, at one moment.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Since">Since when, by the pipeline's clock, offset zero.</param>
/// <param name="Reason">Why it is reconnecting or failed; none otherwise.</param>
/// <param name="Confirmed">The position up to which everything has been handled in this process; 0/0 before the first.</param>
/// <param name="ServerPosition">The last position that the server told; 0/0 before the first.</param>
public sealed record PipelineStatus(
    PipelinePhase Phase,
    DateTimeOffset Since,
    Exception? Reason,
    NpgsqlLogSequenceNumber Confirmed,
    NpgsqlLogSequenceNumber ServerPosition)
{
    /// <summary>
    /// How much WAL lies between the last position that the server told and the confirmed one, in bytes. It counts the WAL
    /// of other tables and databases too.
    /// </summary>
    public long LagBytes => ServerPosition > Confirmed ? (long)((ulong)ServerPosition - (ulong)Confirmed) : 0;

    /// <summary>The transactions that the server streams while they are in progress, and what they hold.</summary>
    public InProgressTransactions InProgress { get; init; }
}
