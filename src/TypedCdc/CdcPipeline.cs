using Microsoft.Extensions.Logging;
using Npgsql;
using TypedCdc.Diagnostics;
using TypedCdc.Dispatch;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Metadata;
using TypedCdc.Provisioning;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Recovery;
using TypedCdc.Reselection;
using TypedCdc.Source;

namespace TypedCdc;

/// <summary>
/// Feeds handlers with the changes of committed transactions: at least once, in commit order. A transaction is confirmed
/// to the server only when every handler has finished every change of it and of all before. A handler with
/// <see cref="Delivery.InProgress"/> is given large transactions before they have committed, too.
/// </summary>
public sealed class CdcPipeline
{
    /// <summary>How long the server is given to let go of the slot, before it is asked to stream in the other format.</summary>
    private static readonly TimeSpan FormatPause = TimeSpan.FromMilliseconds(200);

    private readonly CdcOptions _options;
    private readonly IReadOnlyList<HandlerRoutes> _handlers;
    private readonly IReplicationSource? _source;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly PipelineState _state;
    private CancellationTokenSource? _abort;

    internal CdcPipeline(
        CdcOptions options,
        IReadOnlyList<HandlerRoutes> handlers,
        IReplicationSource? source,
        ILogger logger,
        TimeProvider time)
    {
        _options = options;
        _handlers = handlers;
        _source = source;
        _logger = logger;
        _time = time;
        _state = new PipelineState(time);
    }

    /// <summary>How the pipeline is doing now. May be read from any thread.</summary>
    public PipelineStatus Status => _state.Status;

    /// <summary>Starts putting a pipeline together.</summary>
    /// <param name="options">Its settings.</param>
    public static CdcPipelineBuilder CreateBuilder(CdcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new CdcPipelineBuilder(options.Copy());
    }

    /// <summary>Makes a pipeline with one handler.</summary>
    /// <inheritdoc cref="CdcPipelineBuilder.Build" path="/exception"/>
    /// <typeparam name="THandler">A class marked with <see cref="CdcHandlerAttribute"/>.</typeparam>
    /// <param name="options">Its settings.</param>
    /// <param name="handler">The handler; the pipeline does not dispose it.</param>
    public static CdcPipeline Create<THandler>(CdcOptions options, THandler handler)
        where THandler : class, ICdcHandler<THandler> => CreateBuilder(options).AddHandler(handler).Build();

    /// <summary>Makes a pipeline with two handlers, which see each change in this order.</summary>
    /// <inheritdoc cref="CdcPipelineBuilder.Build" path="/exception"/>
    /// <typeparam name="TFirst">A class marked with <see cref="CdcHandlerAttribute"/>.</typeparam>
    /// <typeparam name="TSecond">A class marked with <see cref="CdcHandlerAttribute"/>.</typeparam>
    /// <param name="options">Its settings.</param>
    /// <param name="first">The first handler; the pipeline does not dispose it.</param>
    /// <param name="second">The second handler; the pipeline does not dispose it.</param>
    public static CdcPipeline Create<TFirst, TSecond>(CdcOptions options, TFirst first, TSecond second)
        where TFirst : class, ICdcHandler<TFirst>
        where TSecond : class, ICdcHandler<TSecond> =>
        CreateBuilder(options).AddHandler(first).AddHandler(second).Build();

    /// <summary>
    /// Runs until <paramref name="cancellationToken"/> is cancelled or something fails for good. Checks the database, creates
    /// or alters the publication and the slot where they may be, then streams. When the connection is lost or cannot be
    /// made, for a reason that may go away, it connects again, for as long as <see cref="CdcOptions.ReconnectFor"/> says.
    /// </summary>
    /// <param name="cancellationToken">
    /// Stops the pipeline: it finishes the transaction in hand, within <see cref="CdcOptions.StopTimeout"/>, confirms it,
    /// and the task completes without an exception. <see cref="StopNow"/> does not wait.
    /// </param>
    /// <exception cref="ReplicationStoppedException">
    /// The server or the network failed in a way that connecting again does not mend, or for too long.
    /// </exception>
    /// <exception cref="CdcException">
    /// The database lacks something, a message could not be read, or a handler failed. What was not confirmed is
    /// delivered again by the next run.
    /// </exception>
    /// <exception cref="InvalidOperationException">The pipeline runs already.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        using var abort = new CancellationTokenSource();
        if (Interlocked.CompareExchange(ref _abort, abort, null) is not null)
        {
            throw new InvalidOperationException("The pipeline runs already.");
        }

        try
        {
            _logger.Starting(_options.Slot, string.Join(", ", _handlers.Select(handler => handler.Name)));
            _state.Starting();
            await RunAsync(cancellationToken, abort.Token).ConfigureAwait(false);
            _state.Stopped();
            _logger.Stopped(_options.Slot, _state.Confirmed);
        }
        catch (Exception exception)
        {
            _state.Failed(exception);
            _logger.Failed(exception, _options.Slot, _state.Confirmed);
            throw;
        }
        finally
        {
            Volatile.Write(ref _abort, null);
        }
    }

    /// <summary>
    /// Compares what the handlers ask for with the database, and touches nothing. May be called at any time, from any
    /// thread; while the pipeline runs, its slot is in use.
    /// </summary>
    /// <returns>All that does not fit, notes and warnings included; empty when everything does.</returns>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="NpgsqlException">The database could not be reached.</exception>
    /// <exception cref="InvalidOperationException">The pipeline has a source of its own.</exception>
    public async Task<IReadOnlyList<ProvisioningProblem>> CheckAsync(CancellationToken cancellationToken = default)
    {
        var database = OpenDatabase();
        await using (database.ConfigureAwait(false))
        {
            return await Provisioner(database).CheckAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Drops the pipeline's slot and publication, when it is gone for good: a slot that nobody reads keeps WAL for ever.
    /// What is not there is fine. A slot in use is waited for within <see cref="CdcOptions.StopTimeout"/>.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProvisioningException">The slot stays in use or is of another kind, or the server refuses.</exception>
    /// <exception cref="NpgsqlException">The database could not be reached.</exception>
    /// <exception cref="InvalidOperationException">The pipeline runs, or has a source of its own.</exception>
    public async Task DropAsync(CancellationToken cancellationToken = default)
    {
        if (Volatile.Read(ref _abort) is not null)
        {
            throw new InvalidOperationException("The pipeline runs. Stop it first.");
        }

        var database = OpenDatabase();
        await using (database.ConfigureAwait(false))
        {
            await new DatabaseCleaner(database, _options, _time, _logger).DropAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Stops a running pipeline at once, without finishing the transaction in hand, which is delivered again by the next
    /// run. Does nothing when the pipeline does not run. May be called from any thread.
    /// </summary>
    public void StopNow()
    {
        try
        {
            Volatile.Read(ref _abort)?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended.
        }
    }

    private async Task RunAsync(CancellationToken stop, CancellationToken abort)
    {
        using var any = CancellationTokenSource.CreateLinkedTokenSource(stop, abort);
        try
        {
            await (_source is { } source
                ? RunOnAsync(source, stop, abort)
                : RunOnServerAsync(stop, abort, any.Token)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (any.IsCancellationRequested)
        {
            // Stopped before there was anything to finish.
        }
        catch (Exception failure) when (any.IsCancellationRequested && !FaultTable.IsTerminal(failure))
        {
            // What might have gone away by itself is nobody's concern once a stop is asked for. The transaction in hand,
            // if any, is delivered again by the next run.
            _logger.BrokeWhileStopping(failure, _options.Slot);
        }
    }

    private Task RunOnAsync(IReplicationSource source, CancellationToken stop, CancellationToken abort)
    {
        _state.Running();
        return StreamAsync(source, null, null, null, stop, abort);
    }

    private async Task RunOnServerAsync(CancellationToken stop, CancellationToken abort, CancellationToken any)
    {
        var hosts = ServerHosts.From(_options.ConnectionString);
        var format = new StreamFormat(_options, _logger);
        var source = new PostgresReplicationSource(_options, hosts, format, _state, _time, _logger);
        var database = NpgsqlDataSource.Create(hosts.DatabaseConnectionString);
        await using (database.ConfigureAwait(false))
        {
            var lookups = NpgsqlDataSource.Create(hosts.LookupConnectionString);
            await using (lookups.ConfigureAwait(false))
            {
                await RunOnServerAsync(source, format, database, lookups, stop, abort, any).ConfigureAwait(false);
            }
        }
    }

    private async Task RunOnServerAsync(
        PostgresReplicationSource source,
        StreamFormat format,
        NpgsqlDataSource database,
        NpgsqlDataSource lookups,
        CancellationToken stop,
        CancellationToken abort,
        CancellationToken any)
    {
        var provisioner = Provisioner(database);
        var types = new DatabaseTypeCatalog(database, lookups, _options.Slot);
        var rows = new DatabaseRowSelector(lookups, _options, _time, _logger);
        var unsendable = new UnsendableColumnReader(database, _options.Publication);
        await new Reconnection(_options, _time, _logger, _state).RunAsync(
            async token =>
            {
                while (!await TryStreamAsync(token).ConfigureAwait(false))
                {
                    await Task.Delay(FormatPause, _time, token).ConfigureAwait(false);
                }
            },
            any).ConfigureAwait(false);

        async Task<bool> TryStreamAsync(CancellationToken token)
        {
            var known = await provisioner.EnsureAsync(token).ConfigureAwait(false);
            await format.ChooseAsync(unsendable, token).ConfigureAwait(false);
            try
            {
                await StreamAsync(source, types, known, rows, stop, abort).ConfigureAwait(false);
                return true;
            }
            catch (ReplicationServerException failure) when (format.TryFallBack(failure))
            {
                _state.Reconnecting(failure);
                return false;
            }
        }
    }

    private DatabaseProvisioner Provisioner(NpgsqlDataSource database) =>
        new(database, _options, PipelineNeeds.Of(_handlers), _time, _logger);

    private NpgsqlDataSource OpenDatabase() => _source is null
        ? NpgsqlDataSource.Create(ServerHosts.From(_options.ConnectionString).DatabaseConnectionString)
        : throw new InvalidOperationException("The pipeline has a source of its own, and no database.");

    private async Task StreamAsync(
        IReplicationSource source,
        DatabaseTypeCatalog? types,
        KnownTables? known,
        DatabaseRowSelector? rows,
        CancellationToken stop,
        CancellationToken abort)
    {
        using var run = new PipelineRun(source, _handlers, types, known, rows, _state, _options, _time, _logger);
        await run.RunAsync(stop, abort).ConfigureAwait(false);
    }
}
