using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TypedCdc.Dispatch;
using TypedCdc.Metadata;
using TypedCdc.Source;

namespace TypedCdc;

/// <summary>Puts a pipeline together. Not thread-safe.</summary>
public sealed class CdcPipelineBuilder
{
    private readonly CdcOptions _options;
    private readonly List<HandlerRoutes> _handlers = [];
    private IReplicationSource? _source;
    private ILoggerFactory _loggers = NullLoggerFactory.Instance;
    private TimeProvider _time = TimeProvider.System;

    internal CdcPipelineBuilder(CdcOptions options) => _options = options;

    /// <summary>Adds a handler. All handlers see each change in the order in which they were added, before the next change.</summary>
    /// <typeparam name="THandler">A class marked with <see cref="CdcHandlerAttribute"/>.</typeparam>
    /// <param name="handler">The handler; the pipeline does not dispose it.</param>
    public CdcPipelineBuilder AddHandler<THandler>(THandler handler)
        where THandler : class, ICdcHandler<THandler>
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Add(new HandlerReference<THandler>(handler));
    }

    /// <summary>Adds a handler that is made anew for each transaction, and let go when it has ended.</summary>
    /// <typeparam name="THandler">A class marked with <see cref="CdcHandlerAttribute"/>.</typeparam>
    /// <param name="lease">Gives the handler for one transaction; called before its first change.</param>
    public CdcPipelineBuilder AddHandler<THandler>(Func<HandlerLease<THandler>> lease)
        where THandler : class, ICdcHandler<THandler>
    {
        ArgumentNullException.ThrowIfNull(lease);
        return Add(new HandlerReference<THandler>(lease));
    }

    /// <summary>Takes the stream from elsewhere than the server in the options: for tests.</summary>
    /// <param name="source">The source. With it, nothing is created or looked up in a database.</param>
    public CdcPipelineBuilder UseSource(IReplicationSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        return this;
    }

    /// <summary>Logs through this factory, in category <c>TypedCdc</c>. Default: nothing is logged.</summary>
    /// <param name="loggers">The factory.</param>
    public CdcPipelineBuilder UseLoggerFactory(ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(loggers);
        _loggers = loggers;
        return this;
    }

    /// <summary>Takes time from this provider. Default: <see cref="TimeProvider.System"/>.</summary>
    /// <param name="time">The provider.</param>
    public CdcPipelineBuilder UseTimeProvider(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        return this;
    }

    /// <summary>Makes the pipeline.</summary>
    /// <exception cref="ArgumentException">A setting is not valid, or there is no handler; the message lists all.</exception>
    public CdcPipeline Build()
    {
        List<string> problems = [.. _source is null ? _options.Validate() : _options.ValidateTimesAndSizes()];
        if (_handlers.Count == 0)
        {
            problems.Add("No handler was added.");
        }
        else if (_handlers.TrueForAll(handler => handler.Routes.Count == 0))
        {
            problems.Add("No handler takes any change.");
        }

        foreach (var handler in _handlers.Where(handler => handler.Delivery == Delivery.InProgress))
        {
            if (handler.IsLeased)
            {
                problems.Add(
                    $"Handler {handler.Name} is given changes of transactions in progress, and is added so that each transaction has one "
                    + "of its own: several may be in progress at a time, so there must be one handler for all of them.");
            }

            if (!handler.TakesRollbacks)
            {
                problems.Add(
                    $"Handler {handler.Name} is given changes of transactions in progress, and does not implement "
                    + $"{nameof(IInProgressHandler)}: it would never learn that they were rolled back.");
            }
        }

        if (_options.TwoPhase)
        {
            problems.AddRange(_handlers.Where(handler => !handler.TakesBoundaries).Select(handler =>
                $"{nameof(CdcOptions.TwoPhase)} is on, and handler {handler.Name} does not implement {nameof(ITransactionHandler)}: " +
                "it would be given the changes of a prepared transaction and never learn that it was rolled back."));
        }

        return problems.Count == 0
            ? new CdcPipeline(_options, _handlers, _source, _loggers.CreateLogger("TypedCdc"), _time)
            : throw new ArgumentException(
                $"The pipeline cannot be built:{Environment.NewLine}{string.Join(Environment.NewLine, problems.Select(problem => $"- {problem}"))}");
    }

    private CdcPipelineBuilder Add<THandler>(HandlerReference<THandler> handler)
        where THandler : class, ICdcHandler<THandler>
    {
        _handlers.Add(HandlerRoutes.Create(handler, new BatchLimits(_options.MaxBatchChanges, _options.MaxBatchBytes)));
        return this;
    }
}
