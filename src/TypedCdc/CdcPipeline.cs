using Microsoft.Extensions.Logging;
using Npgsql;
using TypedCdc.Diagnostics;
using TypedCdc.Dispatch;
using TypedCdc.Metadata;
using TypedCdc.Provisioning;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Source;

namespace TypedCdc;

/// <summary>
/// Feeds handlers with the changes of committed transactions: at least once, in commit order. A transaction is confirmed
/// to the server only when every handler has finished every change of it and of all before.
/// </summary>
public sealed class CdcPipeline
{
    private readonly CdcOptions _options;
    private readonly IReadOnlyList<HandlerRoutes> _handlers;
    private readonly IReplicationSource? _source;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private int _running;

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
    }

    /// <summary>Starts putting a pipeline together.</summary>
    /// <param name="options">Its settings.</param>
    public static CdcPipelineBuilder CreateBuilder(CdcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new CdcPipelineBuilder(options);
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
    /// Runs until <paramref name="cancellationToken"/> is cancelled or something fails. Checks the database,
    /// creates or alters the publication and the slot where they may be, then streams.
    /// </summary>
    /// <param name="cancellationToken">
    /// Stops the pipeline: it finishes the transaction in hand, within <see cref="CdcOptions.StopTimeout"/>, confirms it,
    /// and the task completes without an exception.
    /// </param>
    /// <exception cref="CdcException">
    /// The database lacks something, the connection was lost, a message could not be read, or a handler failed. What was
    /// not confirmed is delivered again by the next run.
    /// </exception>
    /// <exception cref="NpgsqlException">The database could not be reached to prepare the stream.</exception>
    /// <exception cref="InvalidOperationException">The pipeline runs already.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _running, 1) != 0)
        {
            throw new InvalidOperationException("The pipeline runs already.");
        }

        try
        {
            _logger.Starting(_options.Slot, string.Join(", ", _handlers.Select(handler => handler.Name)));
            await (_source is { } source ? StreamAsync(source, null, cancellationToken) : RunOnServerAsync(cancellationToken))
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped before there was anything to finish.
        }
        finally
        {
            Volatile.Write(ref _running, 0);
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
        if (Volatile.Read(ref _running) != 0)
        {
            throw new InvalidOperationException("The pipeline runs. Stop it first.");
        }

        var database = OpenDatabase();
        await using (database.ConfigureAwait(false))
        {
            await new DatabaseCleaner(database, _options, _time, _logger).DropAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RunOnServerAsync(CancellationToken cancellationToken)
    {
        var database = NpgsqlDataSource.Create(_options.ConnectionString);
        await using (database.ConfigureAwait(false))
        {
            await Provisioner(database).EnsureAsync(cancellationToken).ConfigureAwait(false);
            var source = new PostgresReplicationSource(_options, _time, _logger);
            await StreamAsync(source, new DatabaseTypeCatalog(database), cancellationToken).ConfigureAwait(false);
        }
    }

    private DatabaseProvisioner Provisioner(NpgsqlDataSource database) =>
        new(database, _options, PipelineNeeds.Of(_handlers), _time, _logger);

    private NpgsqlDataSource OpenDatabase() => _source is null
        ? NpgsqlDataSource.Create(_options.ConnectionString)
        : throw new InvalidOperationException("The pipeline has a source of its own, and no database.");

    private async Task StreamAsync(
        IReplicationSource source,
        DatabaseTypeCatalog? types,
        CancellationToken cancellationToken)
    {
        using var run = new PipelineRun(source, _handlers, types, _options, _time, _logger);
        try
        {
            await run.RunAsync(cancellationToken).ConfigureAwait(false);
            _logger.Stopped(_options.Slot, run.Acknowledgement.Confirmed);
        }
        catch (Exception exception)
        {
            _logger.Failed(exception, _options.Slot, run.Acknowledgement.Confirmed);
            throw;
        }
    }
}
