using System.Net.Sockets;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>One direction of a connection through a <see cref="FaultProxy"/>.</summary>
internal sealed class ProxiedDirection
{
    private readonly TaskCompletionSource _never = new();
    private long _allowed = long.MaxValue;
    private volatile bool _endsThere;

    /// <summary>Forwards so many more bytes, and then nothing.</summary>
    public void StallAfter(int bytes) => Interlocked.Exchange(ref _allowed, bytes);

    /// <summary>Forwards so many more bytes, and then ends the connection.</summary>
    public void EndAfter(int bytes)
    {
        _endsThere = true;
        Interlocked.Exchange(ref _allowed, bytes);
    }

    /// <summary>Forwards until the sender closes, or until it was told to end.</summary>
    public async Task ForwardAsync(Socket from, Socket to, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer, cancellationToken) is > 0 and var received)
        {
            var allowed = (int)Math.Min(received, Math.Max(0, Interlocked.Add(ref _allowed, -received) + received));
            await to.SendAsync(buffer.AsMemory(0, allowed), cancellationToken);
            if (allowed < received)
            {
                if (_endsThere)
                {
                    return;
                }

                await _never.Task.WaitAsync(cancellationToken);
            }
        }
    }
}
