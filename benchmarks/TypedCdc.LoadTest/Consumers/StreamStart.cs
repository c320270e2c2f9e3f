using Microsoft.Extensions.Logging;

namespace TypedCdc.LoadTest.Consumers;

/// <summary>
/// Learns from a pipeline's log when its stream starts: the pipeline looks at the catalogue before, which is no part of
/// following a slot.
/// </summary>
internal sealed class StreamStart(Action started) : ILoggerFactory, ILogger
{
    private const string Streaming = nameof(Diagnostics.CdcLog.Streaming);

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (eventId.Name == Streaming)
        {
            started();
        }
    }

    public void Dispose()
    {
    }
}
