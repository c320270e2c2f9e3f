using Microsoft.Extensions.Logging.Abstractions;
using TypedCdc.Recovery;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Recovery;

/// <summary>A stop that comes while an attempt to stream fails.</summary>
public sealed class StoppedReconnectionTests
{
    private readonly ManualTime _time = new();
    private readonly CancellationTokenSource _stop = new();

    [Fact]
    public async Task What_another_attempt_would_mend_is_told_as_it_is()
    {
        var lost = new ReplicationConnectionException(ReplicationConnectionFault.Lost, "host", 5432, "The connection is lost.");

        Assert.Same(lost, await Assert.ThrowsAsync<ReplicationConnectionException>(() => StopWhileFailingAsync(lost)));
    }

    [Fact]
    public async Task What_no_attempt_would_mend_has_ended_the_stream()
    {
        var refused = new ReplicationConnectionException(ReplicationConnectionFault.TlsRefused, "host", 5432, "No TLS here.");

        var stopped = await Assert.ThrowsAsync<ReplicationStoppedException>(() => StopWhileFailingAsync(refused));

        Assert.Same(refused, stopped.InnerException);
    }

    [Fact]
    public async Task No_other_attempt_is_made()
    {
        var attempts = 0;
        var reconnection = Reconnection(new CdcOptions());
        var running = reconnection.RunAsync(
            _ =>
            {
                attempts++;
                throw new TimeoutException();
            },
            _stop.Token);

        Assert.Equal((false, 1), (running.IsCompleted, _time.Waiting));
        await _stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WithinDeadlineAsync());
        Assert.Equal(1, attempts);
    }

    private Task StopWhileFailingAsync(Exception failure) => Reconnection(new CdcOptions { ReconnectFor = TimeSpan.Zero }).RunAsync(
        _ =>
        {
            _stop.Cancel();
            throw failure;
        },
        _stop.Token).WithinDeadlineAsync();

    private Reconnection Reconnection(CdcOptions options) => new(options, _time, NullLogger.Instance, new PipelineState(_time));
}
