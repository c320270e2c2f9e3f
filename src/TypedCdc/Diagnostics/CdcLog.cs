using Microsoft.Extensions.Logging;
using NpgsqlTypes;

namespace TypedCdc.Diagnostics;

/// <summary>Everything that is logged. Event ids: 1nn the run, 2nn provisioning, 3nn the stream, 4nn handlers.</summary>
internal static partial class CdcLog
{
    [LoggerMessage(100, LogLevel.Information, "Pipeline on slot {Slot} starts with handlers {Handlers}")]
    public static partial void Starting(this ILogger logger, string slot, string handlers);

    [LoggerMessage(101, LogLevel.Information, "Pipeline on slot {Slot} stopped; {Position} is confirmed")]
    public static partial void Stopped(this ILogger logger, string slot, NpgsqlLogSequenceNumber position);

    [LoggerMessage(102, LogLevel.Information, "Pipeline on slot {Slot} stops when the transaction in hand is finished, within {Timeout}")]
    public static partial void Stopping(this ILogger logger, string slot, TimeSpan timeout);

    [LoggerMessage(103, LogLevel.Warning, "Pipeline on slot {Slot} stops without finishing the transaction in hand: it took longer than {Timeout}")]
    public static partial void StopTimedOut(this ILogger logger, string slot, TimeSpan timeout);

    [LoggerMessage(104, LogLevel.Error, "Pipeline on slot {Slot} failed; {Position} is confirmed")]
    public static partial void Failed(this ILogger logger, Exception exception, string slot, NpgsqlLogSequenceNumber position);

    [LoggerMessage(105, LogLevel.Information, "The stream of slot {Slot} broke while the pipeline was stopping")]
    public static partial void BrokeWhileStopping(this ILogger logger, Exception exception, string slot);

    [LoggerMessage(200, LogLevel.Information, "Changed publication {Publication}: {Sql}")]
    public static partial void PublicationChanged(this ILogger logger, string publication, string sql);

    [LoggerMessage(201, LogLevel.Information, "Created slot {Slot} at {Position}")]
    public static partial void SlotCreated(this ILogger logger, string slot, string position);

    [LoggerMessage(202, LogLevel.Information, "Slot {Slot} is now synchronised to standbys")]
    public static partial void SlotChanged(this ILogger logger, string slot);

    [LoggerMessage(203, LogLevel.Warning, "{Kind}: {Problem}")]
    public static partial void ProvisioningWarning(this ILogger logger, ProvisioningProblemKind kind, ProvisioningProblem problem);

    [LoggerMessage(204, LogLevel.Information, "{Kind}: {Problem}")]
    public static partial void ProvisioningNote(this ILogger logger, ProvisioningProblemKind kind, ProvisioningProblem problem);

    [LoggerMessage(205, LogLevel.Information, "Dropped slot {Slot} and publication {Publication}")]
    public static partial void Dropped(this ILogger logger, string slot, string publication);

    [LoggerMessage(206, LogLevel.Information, "Created temporary slot {Slot} at {Position}")]
    public static partial void TemporarySlotCreated(this ILogger logger, string slot, string position);

    [LoggerMessage(207, LogLevel.Information, "Slot {Slot} is now a two-phase slot")]
    public static partial void SlotTwoPhase(this ILogger logger, string slot);

    [LoggerMessage(300, LogLevel.Information, "Streaming from slot {Slot} of a PostgreSQL server, version number {Version}, from {Position} (0/0: the slot's own)")]
    public static partial void Streaming(this ILogger logger, string slot, int version, NpgsqlLogSequenceNumber position);

    [LoggerMessage(301, LogLevel.Debug, "The server says: {Severity} {Message}")]
    public static partial void ServerNotice(this ILogger logger, string severity, string message);

    [LoggerMessage(302, LogLevel.Warning, "Slot {Slot} is not streaming; connecting again in {Delay}. {Advice}")]
    public static partial void Reconnecting(this ILogger logger, Exception exception, string slot, TimeSpan delay, string advice);

    [LoggerMessage(303, LogLevel.Warning, "Passed over PostgreSQL server {Server}")]
    public static partial void ServerPassedOver(this ILogger logger, Exception? exception, string server);

    [LoggerMessage(304, LogLevel.Information, "Slot {Slot} streams in text: column {Column} of table {Table} holds values of type {Type}, which the server cannot send in binary")]
    public static partial void StreamingText(this ILogger logger, string slot, string column, string table, string type);

    [LoggerMessage(305, LogLevel.Warning, "Slot {Slot} streams in text from now on: a change holds values that the server cannot send in binary")]
    public static partial void FallingBackToText(this ILogger logger, Exception exception, string slot);

    [LoggerMessage(306, LogLevel.Warning, "On slot {Slot}, a value of table {Table} that an update left unchanged could not be selected: the table or a column is gone")]
    public static partial void NotReselected(this ILogger logger, Exception exception, string slot, string table);

    [LoggerMessage(307, LogLevel.Warning, "On slot {Slot}, values of table {Table} that transaction {Xid} left unchanged are not selected: others do not see its commit within {Patience}. Does the server wait for this pipeline at the commit?")]
    public static partial void CommitNotSeen(this ILogger logger, string slot, uint xid, string table, TimeSpan patience);

    [LoggerMessage(400, LogLevel.Error, "Handler {Handler} failed while it was told that its transaction is not finished")]
    public static partial void AbortFailed(this ILogger logger, Exception exception, string handler);
}
