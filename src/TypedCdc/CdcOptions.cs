namespace TypedCdc;

/// <summary>Settings of a pipeline. Read when it is created; later changes have no effect.</summary>
public sealed class CdcOptions
{
    /// <summary>
    /// Npgsql connection string of the database to capture, used for SQL and for the replication stream alike. Its user
    /// needs the REPLICATION attribute, and CREATE on the database where the publication is to be created.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// Name of the logical replication slot: 1 to 63 lower-case letters, digits and underscores. Each pipeline needs one
    /// of its own, and keeps it for ever: it remembers the position. Default: <c>typedcdc</c>.
    /// </summary>
    public string Slot { get; set; } = "typedcdc";

    /// <summary>Name of the publication. Default: <c>typedcdc</c>.</summary>
    public string Publication { get; set; } = "typedcdc";

    /// <summary>
    /// Whether the slot is checked, or created when it is missing; a new one delivers what is committed from then on.
    /// <see cref="ProvisioningMode.CreateOrAlter"/> also sets <see cref="Failover"/> and <see cref="TwoPhase"/> on one that exists.
    /// Default: <see cref="ProvisioningMode.Create"/>.
    /// </summary>
    public ProvisioningMode SlotMode { get; set; } = ProvisioningMode.Create;

    /// <summary>
    /// Whether the slot lasts for a connection only. Then each run begins at the present, and so does each reconnection:
    /// what is committed between is not delivered. Default: false.
    /// </summary>
    public bool TemporarySlot { get; set; }

    /// <summary>
    /// Whether the slot is synchronised to standbys, so that it survives a failover. PostgreSQL 17 or later. Default: false.
    /// </summary>
    public bool Failover { get; set; }

    /// <summary>
    /// Whether the publication is checked, created when it is missing, or also altered when handlers ask for more than it
    /// has. Default: <see cref="ProvisioningMode.Create"/>.
    /// </summary>
    public ProvisioningMode PublicationMode { get; set; } = ProvisioningMode.Create;

    /// <summary>
    /// Whether the publication is created for the tables of the handlers, for all of their schemas, or for all tables.
    /// Default: <see cref="TypedCdc.PublicationScope.Tables"/>.
    /// </summary>
    public PublicationScope PublicationScope { get; set; } = PublicationScope.Tables;

    /// <summary>
    /// Whether the publication has all columns of its tables. Otherwise, from PostgreSQL 15 on, it is created with those
    /// that handlers ask for and the replica identity: less is sent, but a column in it cannot be dropped without CASCADE,
    /// and REPLICA IDENTITY FULL needs the list to go first. Default: false.
    /// </summary>
    public bool PublishAllColumns { get; set; }

    /// <summary>
    /// Conditions on the rows that the publication is created with, in SQL, by table as in <c>shop.orders</c>. For a table
    /// whose updates or deletes are published they may use replica-identity columns only. PostgreSQL 15 or later, and
    /// <see cref="PublicationScope"/> of <see cref="TypedCdc.PublicationScope.Tables"/>. Default: none.
    /// </summary>
    public IDictionary<string, string> RowFilters { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Whether values are asked for in binary format, which is faster; otherwise in text. What has no binary format is
    /// sent as text either way; where a published column holds such values within others, so that the server could not send
    /// it at all, everything is. Default: true.
    /// </summary>
    public bool Binary { get; set; } = true;

    /// <summary>
    /// How often the confirmed position is told to the server: 100 ms to 1 minute, and less than a third of the server's
    /// <c>wal_sender_timeout</c>. Default: 1 second.
    /// </summary>
    public TimeSpan StatusInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long the server may be silent before the connection counts as lost: at least 1 second. After half of it the
    /// server is asked for an answer. Default: 1 minute.
    /// </summary>
    public TimeSpan ServerTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long a stop waits for the transaction in hand, and for the server to close the stream: from 0 to 1
    /// day. Default: 30 seconds.
    /// </summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a server that is shutting down waits for the transaction in hand before the connection is given up, so
    /// that a slow handler does not hold the server up: 0 or more. Default: 10 seconds.
    /// </summary>
    /// <remarks>
    /// It cannot hold while reading has stopped because <see cref="MaxBufferedBytes"/> wait for handlers: the server then asks
    /// behind what has not been read yet. <see cref="CdcPipeline.StopNow"/> frees it.
    /// </remarks>
    public TimeSpan ServerShutdownTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long to go on connecting again after the connection was lost or could not be made, for reasons that may go
    /// away: <see cref="TimeSpan.Zero"/> not at all, <see cref="Timeout.InfiniteTimeSpan"/> for ever. The delay between
    /// two attempts grows from 200 milliseconds to 30 seconds. Default: for ever.
    /// </summary>
    public TimeSpan ReconnectFor { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>
    /// How long to pause before reading again while the stream is flowing, so that many small messages are read together:
    /// 0 (never) to 10 milliseconds. Reading many at once costs far less, on the server too; when the stream is not
    /// flowing there is no pause. Default: 200 microseconds, which suits TCP and unix sockets.
    /// </summary>
    public TimeSpan ReadPause { get; set; } = TimeSpan.FromMicroseconds(200);

    /// <summary>
    /// The most bytes of messages that wait for handlers: at least 256 KiB. When they are reached, reading waits, and with
    /// it the server. Default: 16 MiB.
    /// </summary>
    public long MaxBufferedBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// Whether the server streams transactions that are larger than its <c>logical_decoding_work_mem</c> while they are in
    /// progress; otherwise it keeps them on its own disk and sends them after the commit. What handlers see is the same,
    /// unless they ask for <see cref="Delivery.InProgress"/>. <see cref="StreamingMode.Parallel"/> needs PostgreSQL 16 or
    /// later. Default: <see cref="StreamingMode.On"/>.
    /// </summary>
    public StreamingMode Streaming { get; set; } = StreamingMode.On;

    /// <summary>
    /// Whether a prepared transaction is delivered at PREPARE TRANSACTION, and its outcome when it comes; otherwise it is
    /// delivered whole at COMMIT PREPARED. Every handler must implement <see cref="ITransactionHandler.PrepareAsync"/>
    /// and what belongs to it. The slot keeps it for good. PostgreSQL 15 or later. Default: false.
    /// </summary>
    public bool TwoPhase { get; set; }

    /// <summary>
    /// The most bytes of memory that transactions in progress hold, all together: at least 1 MiB. Beyond it the largest goes
    /// to <see cref="SpillDirectory"/>, all but 32 to 64 bytes for each of its savepoints. Where all handlers have
    /// <see cref="Delivery.InProgress"/>, none is needed. Default: 64 MiB.
    /// </summary>
    public long MaxTransactionMemory { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// The folder for transactions in progress that memory does not hold. It is made when it is needed, and may be shared
    /// by pipelines of the same user. Default: a folder of the user's in the system's folder for temporary files.
    /// </summary>
    public string SpillDirectory { get; set; } = Path.Combine(Path.GetTempPath(), $"typedcdc-{Environment.UserName}");

    /// <summary>The most changes that are handed to a batch handler at once: 1 to 1,000,000. Default: 1,000.</summary>
    public int MaxBatchChanges { get; set; } = 1_000;

    /// <summary>
    /// The most bytes, as the server sent them, of changes that are handed to a batch handler at once; one change may be
    /// larger. At least 1. Default: 1 MiB.
    /// </summary>
    public int MaxBatchBytes { get; set; } = 1024 * 1024;

    /// <summary>Checks the settings by themselves, without asking the server.</summary>
    /// <returns>A sentence for each that is not valid; none when all are.</returns>
    public IEnumerable<string> Validate()
    {
        if (string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return $"{nameof(ConnectionString)} is empty: give the Npgsql connection string of the database to capture.";
        }

        if (Slot is null || Slot.Length is 0 or > 63 || Slot.AsSpan().ContainsAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789_"))
        {
            yield return $"{nameof(Slot)} is '{Slot}': a slot's name has 1 to 63 lower-case letters, digits and underscores.";
        }

        if (string.IsNullOrEmpty(Publication) || System.Text.Encoding.UTF8.GetByteCount(Publication) > 63)
        {
            yield return $"{nameof(Publication)} is '{Publication}': a publication's name has 1 to 63 bytes.";
        }

        if (TemporarySlot && Failover)
        {
            yield return $"{nameof(TemporarySlot)} and {nameof(Failover)} are both set: a temporary slot cannot survive a failover.";
        }

        foreach (var problem in ValidateTimesAndSizes())
        {
            yield return problem;
        }
    }

    /// <summary>Checks what matters whatever the source is.</summary>
    internal IEnumerable<string> ValidateTimesAndSizes() => ValidateTimes().Concat(ValidateSizes());

    /// <summary>A copy, which later changes do not reach.</summary>
    internal CdcOptions Copy()
    {
        var copy = (CdcOptions)MemberwiseClone();
        copy.RowFilters = new Dictionary<string, string>(RowFilters, StringComparer.Ordinal);
        return copy;
    }

    private IEnumerable<string> ValidateTimes()
    {
        if (StatusInterval < TimeSpan.FromMilliseconds(100) || StatusInterval > TimeSpan.FromMinutes(1))
        {
            yield return $"{nameof(StatusInterval)} is {StatusInterval}: it must be from 100 milliseconds to 1 minute.";
        }

        if (ServerTimeout < TimeSpan.FromSeconds(1))
        {
            yield return $"{nameof(ServerTimeout)} is {ServerTimeout}: it must be at least 1 second.";
        }

        if (StopTimeout < TimeSpan.Zero || StopTimeout > TimeSpan.FromDays(1))
        {
            yield return $"{nameof(StopTimeout)} is {StopTimeout}: it must be from 0 to 1 day.";
        }

        if (ServerShutdownTimeout < TimeSpan.Zero)
        {
            yield return $"{nameof(ServerShutdownTimeout)} is {ServerShutdownTimeout}: it must not be negative.";
        }

        if (ReconnectFor < TimeSpan.Zero && ReconnectFor != Timeout.InfiniteTimeSpan)
        {
            yield return $"{nameof(ReconnectFor)} is {ReconnectFor}: it must not be negative, but for Timeout.InfiniteTimeSpan.";
        }

        if (ReadPause < TimeSpan.Zero || ReadPause > TimeSpan.FromMilliseconds(10))
        {
            yield return $"{nameof(ReadPause)} is {ReadPause}: it must be from 0 to 10 milliseconds.";
        }
    }

    private IEnumerable<string> ValidateSizes()
    {
        if (MaxBufferedBytes < 256 * 1024)
        {
            yield return $"{nameof(MaxBufferedBytes)} is {MaxBufferedBytes}: it must be at least 262144 (256 KiB).";
        }

        if (MaxTransactionMemory < 1024 * 1024)
        {
            yield return $"{nameof(MaxTransactionMemory)} is {MaxTransactionMemory}: it must be at least 1048576 (1 MiB).";
        }

        if (string.IsNullOrWhiteSpace(SpillDirectory))
        {
            yield return $"{nameof(SpillDirectory)} is empty: give a folder that this process may write to.";
        }

        if (MaxBatchChanges is < 1 or > 1_000_000)
        {
            yield return $"{nameof(MaxBatchChanges)} is {MaxBatchChanges}: it must be from 1 to 1,000,000.";
        }

        if (MaxBatchBytes < 1)
        {
            yield return $"{nameof(MaxBatchBytes)} is {MaxBatchBytes}: it must be at least 1.";
        }
    }
}
