using NpgsqlTypes;
using TypedCdc.Source;

namespace TypedCdc.Testing;

/// <summary>
/// Feeds a pipeline with a script instead of a server: byte-exact pgoutput messages, keepalives, pauses and failures.
/// Give it to <see cref="CdcPipelineBuilder.UseSource"/>. Each run of the pipeline plays the script from its beginning.
/// </summary>
public sealed class ScriptedReplicationSource : IReplicationSource
{
    private readonly List<Action<IReplicationSink, CancellationToken>> _steps = [];
    private volatile CancellationTokenSource? _run;
    private IAcknowledgement? _acknowledgement;

    /// <summary>The position that the pipeline has confirmed; 0/0 before it runs.</summary>
    public NpgsqlLogSequenceNumber Confirmed => _acknowledgement?.Confirmed ?? default;

    /// <summary>Whether the stream stays open behind the end of the script, until the pipeline stops it. Default: it ends.</summary>
    public bool StaysOpen { get; init; }

    /// <summary>Sends messages.</summary>
    /// <param name="messages">Each with its kind byte first, as <see cref="PgOutputMessage"/> writes them.</param>
    public ScriptedReplicationSource Send(params IEnumerable<byte[]> messages)
    {
        foreach (var message in messages)
        {
            _steps.Add((sink, _) => sink.OnMessage(message));
        }

        return this;
    }

    /// <summary>Sends a keepalive.</summary>
    /// <param name="position">The server's position.</param>
    public ScriptedReplicationSource Keepalive(NpgsqlLogSequenceNumber position)
    {
        _steps.Add((sink, _) => sink.OnKeepalive(position));
        return this;
    }

    /// <summary>Lets the connection run dry: what was sent is dispatched.</summary>
    public ScriptedReplicationSource Dry()
    {
        _steps.Add((sink, _) => sink.OnDry());
        return this;
    }

    /// <summary>Breaks the stream.</summary>
    /// <param name="exception">What the pipeline finds.</param>
    public ScriptedReplicationSource Fail(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        _steps.Add((sink, _) =>
        {
            sink.OnDry();
            throw exception;
        });
        return this;
    }

    /// <summary>Does something on the reading thread, such as waiting for a handler.</summary>
    /// <param name="action">What to do; the token is cancelled when the pipeline stops reading.</param>
    public ScriptedReplicationSource Do(Action<CancellationToken> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        _steps.Add((_, stop) => action(stop));
        return this;
    }

    /// <inheritdoc/>
    public void Run(IReplicationSink sink, IAcknowledgement acknowledgement, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(sink);
        _acknowledgement = acknowledgement;
        // Not disposed: an abort may come at any time, and it holds nothing but a registration that ends with the run's token.
        var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _run = ended;
        foreach (var step in _steps)
        {
            if (ended.IsCancellationRequested)
            {
                return;
            }

            step(sink, ended.Token);
        }

        sink.OnDry();
        if (StaysOpen)
        {
            ended.Token.WaitHandle.WaitOne();
        }
    }

    /// <inheritdoc/>
    public void Abort() => _run?.Cancel();
}
