using Microsoft.Extensions.Logging;
using TypedCdc.Acknowledgement;
using TypedCdc.Chunks;
using TypedCdc.Diagnostics;
using TypedCdc.Dispatch;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Reselection;
using TypedCdc.Source;
using TypedCdc.Transactions;
using TypedCdc.Transactions.Logs;

namespace TypedCdc;

/// <summary>One stream from its start to its end: the stages of design section 3, wired in the order of the data.</summary>
internal sealed class PipelineRun : IDisposable
{
    private readonly IReplicationSource _source;
    private readonly CdcOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly AcknowledgementLedger _ledger = new();
    private readonly ChunkQueue _queue;
    private readonly SpillFolder _spill;
    private readonly TransactionLogs _logs;
    private readonly TransactionAssembler _assembler;
    private readonly ChangeDispatcher _dispatcher;
    private readonly CancellationTokenSource _stopReading = new();
    private readonly CancellationTokenSource _stopHandlers = new();

    public PipelineRun(
        IReplicationSource source,
        IReadOnlyList<HandlerRoutes> handlers,
        ITypeCatalog? catalog,
        KnownTables? known,
        IRowSelector? rows,
        PipelineState state,
        CdcOptions options,
        TimeProvider time,
        ILogger logger)
    {
        _source = source;
        _options = options;
        _time = time;
        _logger = logger;
        _queue = new ChunkQueue(options.MaxBufferedBytes, options.MaxTransactionMemory);
        _spill = new SpillFolder(options.SpillDirectory, options.Slot);
        _logs = new TransactionLogs(_queue.Pool, _spill, options.MaxTransactionMemory);
        _assembler = new TransactionAssembler(_queue, _ledger, _logs, DestinationsOf(handlers));
        _dispatcher = new ChangeDispatcher(handlers, catalog, _ledger, known, rows);
        state.Follow(_ledger, _logs);
    }

    /// <summary>Streams until the source ends, something fails, or a stop is asked for.</summary>
    /// <param name="stop">Asks to stop when the transaction in hand is finished.</param>
    /// <param name="abort">Asks to stop at once.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken abort)
    {
        var abortRegistration = abort.Register(StopNow);
        await using (abortRegistration.ConfigureAwait(false))
        {
            await StreamAsync(stop).ConfigureAwait(false);
        }
    }

    private async Task StreamAsync(CancellationToken stop)
    {
        var reading = StartReading();
        var stopTimer = _time.CreateTimer(_ => AbandonTransaction(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        await using (stopTimer.ConfigureAwait(false))
        {
            var registration = stop.Register(() => RequestStop(stopTimer));
            await using (registration.ConfigureAwait(false))
            {
                try
                {
                    await StartDispatching().ConfigureAwait(false);
                }
                catch (OperationCanceledException) when (_stopHandlers.IsCancellationRequested)
                {
                    // The stop waited as long as it was told to; the transaction is delivered again by the next run.
                }
                catch (MalformedMessageException exception) when (exception.Position is null && _dispatcher.Upcoming is { } position)
                {
                    throw exception.At(position);
                }
                catch (SchemaMismatchException exception) when (exception.Position is null && _dispatcher.Upcoming is { } position)
                {
                    throw exception.At(position);
                }
                finally
                {
                    await EndAsync(reading).ConfigureAwait(false);
                }
            }
        }
    }

    public void Dispose()
    {
        _logs.Dispose();
        _queue.Dispose();
        _stopReading.Dispose();
        _stopHandlers.Dispose();
    }

    private static StreamedMessages DestinationsOf(IReadOnlyList<HandlerRoutes> handlers) => handlers.Aggregate(
        default(StreamedMessages),
        (wanted, handler) => wanted | (handler.Delivery == Delivery.InProgress ? StreamedMessages.Onward : StreamedMessages.ToLog));

    private void RequestStop(ITimer stopTimer)
    {
        _logger.Stopping(_options.Slot, _options.StopTimeout);
        stopTimer.Change(_options.StopTimeout, Timeout.InfiniteTimeSpan);
        _dispatcher.RequestStop();
        _queue.Wake();
    }

    private void AbandonTransaction()
    {
        _logger.StopTimedOut(_options.Slot, _options.StopTimeout);
        _stopHandlers.Cancel();
        _queue.Wake();
    }

    private void StopNow()
    {
        _dispatcher.RequestStop();
        _stopHandlers.Cancel();
        // Before the source is aborted: what the dispatching side finds next must be the stop, not the broken stream.
        _queue.Wake();
        _source.Abort();
    }

    /// <summary>Reads on a thread of its own, with blocking calls: on this stream asynchronous sockets cost ten times the CPU.</summary>
    private Task StartReading() => StartThread("", () =>
    {
        try
        {
            _spill.RemoveLeftovers();
            _source.Run(_assembler, _ledger, _stopReading.Token);
            _assembler.OnDry();
            _queue.Complete(null);
        }
        catch (MalformedMessageException exception)
        {
            // What came before is dispatched first: the dispatching side, which counts changes, then knows where it was.
            _assembler.Flush();
            _queue.Complete(exception);
        }
#pragma warning disable CA1031 // handed to the dispatching side, which throws it
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _queue.Complete(exception);
        }
    });

    /// <summary>
    /// Dispatches on a thread of its own too: the pool's threads spin before they sleep, which on a stream of many short
    /// waits takes a processor from the reader and the server. A handler that suspends goes on on the pool; the thread
    /// waits for the end of its chunk.
    /// </summary>
    private Task StartDispatching() => StartThread(" handlers", () =>
    {
        while (_queue.WaitToRead())
        {
            while (_queue.Reader.TryRead(out var chunk))
            {
                _stopHandlers.Token.ThrowIfCancellationRequested();
                if (!Dispatch(chunk))
                {
                    return;
                }

                if (chunk != Chunk.Wake)
                {
                    _queue.Return(chunk);
                }
            }
        }
    });

    private bool Dispatch(Chunk chunk)
    {
        var dispatched = _dispatcher.DispatchAsync(chunk, _stopHandlers.Token);
        return dispatched.IsCompleted ? dispatched.GetAwaiter().GetResult() : dispatched.AsTask().GetAwaiter().GetResult();
    }

    private Task StartThread(string purpose, Action body)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                body();
                ended.SetResult();
            }
#pragma warning disable CA1031 // whoever awaits the task throws it
            catch (Exception exception)
#pragma warning restore CA1031
            {
                ended.SetException(exception);
            }
        })
        {
            IsBackground = true,
            Name = $"TypedCdc {_options.Slot}{purpose}",
        };
        thread.Start();
        return ended.Task;
    }

    private async Task EndAsync(Task reading)
    {
        _queue.Close();
        await _dispatcher.AbortAsync(
            (handler, exception) => _logger.AbortFailed(exception, handler.Name),
            CancellationToken.None).ConfigureAwait(false);
        await _stopReading.CancelAsync().ConfigureAwait(false);
        try
        {
            await reading.WaitAsync(_options.StopTimeout, _time, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _source.Abort();
            await reading.ConfigureAwait(false);
        }
    }
}
