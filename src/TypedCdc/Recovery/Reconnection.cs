using Microsoft.Extensions.Logging;
using NpgsqlTypes;
using Polly;
using Polly.Retry;
using TypedCdc.Diagnostics;

namespace TypedCdc.Recovery;

/// <summary>
/// Streams again and again for as long as failures are such that this helps. What a failure means is
/// <see cref="FaultTable"/>'s to say; the waiting is Polly's.
/// </summary>
internal sealed class Reconnection
{
    /// <summary>A suspect fault that comes so often, with no progress in between, stays.</summary>
    private const int SuspectAttempts = 3;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly CdcOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly PipelineState _state;
    private readonly ResiliencePipeline _retry;
    private int _suspects;
    private long _lostSince;

    public Reconnection(CdcOptions options, TimeProvider time, ILogger logger, PipelineState state)
    {
        _options = options;
        _time = time;
        _logger = logger;
        _state = state;
        _retry = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } failure && Helps(failure)),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                MaxDelay = LongestDelay,
                OnRetry = arguments =>
                {
                    Report(arguments.Outcome.Exception!, arguments.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    /// <summary>Runs <paramref name="stream"/> until it ends by itself or fails for good.</summary>
    /// <param name="stream">Connects and streams.</param>
    /// <param name="cancellationToken">Ends the waiting between two attempts.</param>
    /// <exception cref="ReplicationStoppedException">The server reported what connecting again does not mend.</exception>
    /// <remarks>
    /// A failure that another attempt might mend comes out as it is when <paramref name="cancellationToken"/> is cancelled:
    /// without the stop there would have been that attempt.
    /// </remarks>
    public async Task RunAsync(Func<CancellationToken, Task> stream, CancellationToken cancellationToken)
    {
        try
        {
            // Each turn is a new series of attempts, with the shortest delay again, because there was progress.
            while (!await RunUntilProgressAsync(stream, cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (Exception failure) when (failure is not ProvisioningException
            && (FaultTable.IsTerminal(failure) || !cancellationToken.IsCancellationRequested)
            && FaultTable.Judge(failure) is { Advice.Length: > 0 } fault)
        {
            throw new ReplicationStoppedException(_options.Slot, fault.Advice, failure);
        }
    }

    /// <summary>Returns whether the stream ended by itself; otherwise it was lost after it had made progress.</summary>
    private async Task<bool> RunUntilProgressAsync(Func<CancellationToken, Task> stream, CancellationToken cancellationToken)
    {
        _suspects = 0;
        _lostSince = _time.GetTimestamp();
        return await _retry.ExecuteAsync(
            async token =>
            {
                var (before, began) = (_state.Confirmed, _time.GetTimestamp());
                try
                {
                    await stream(token).ConfigureAwait(false);
                    return true;
                }
                catch (Exception failure) when (IsProgress(before, began) && _options.ReconnectFor != TimeSpan.Zero
                    && !FaultTable.IsTerminal(failure))
                {
                    Report(failure, TimeSpan.Zero);
                    return false;
                }
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A stream that lasted is progress too: on an idle server there is nothing to confirm.</summary>
    private bool IsProgress(NpgsqlLogSequenceNumber before, long began) =>
        _state.Confirmed > before
        || (_state.Status.Phase == PipelinePhase.Running && _time.GetElapsedTime(began) > LongestDelay);

    private bool Helps(Exception failure)
    {
        var kind = FaultTable.Judge(failure).Kind;
        if (kind == FaultKind.Suspect && ++_suspects >= SuspectAttempts)
        {
            return false;
        }

        return kind != FaultKind.Terminal
            && (_options.ReconnectFor == Timeout.InfiniteTimeSpan
                || _time.GetElapsedTime(_lostSince) < _options.ReconnectFor);
    }

    private void Report(Exception failure, TimeSpan delay)
    {
        _state.Reconnecting(failure);
        _logger.Reconnecting(failure, _options.Slot, delay, FaultTable.Judge(failure).Advice);
    }
}
