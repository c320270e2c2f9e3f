using NpgsqlTypes;
using TypedCdc.Source;
using TypedCdc.Testing;

namespace TypedCdc.Tests.Testing;

public sealed class ScriptedReplicationSourceTests : IReplicationSink, IAcknowledgement
{
    private readonly List<string> _received = [];

    public NpgsqlLogSequenceNumber Confirmed => default;

    [Fact]
    public void The_script_is_played_in_order_and_ends_dry()
    {
        new ScriptedReplicationSource().Send([[1], [2]]).Dry().Keepalive(new(0x10)).Send([3]).Run(this, this, CancellationToken.None);

        Assert.Equal(["01", "02", "dry", "0/10", "03", "dry"], _received);
    }

    [Fact]
    public void Each_run_plays_it_from_the_beginning()
    {
        var source = new ScriptedReplicationSource().Send([1]);

        source.Run(this, this, CancellationToken.None);
        source.Run(this, this, CancellationToken.None);

        Assert.Equal(["01", "dry", "01", "dry"], _received);
    }

    [Fact]
    public void An_abort_ends_the_run_in_hand_and_no_other()
    {
        ScriptedReplicationSource? source = null;
        source = new ScriptedReplicationSource { StaysOpen = true }.Send([1]).Do(_ => source!.Abort());

        source.Abort();
        source.Run(this, this, CancellationToken.None);
        source.Run(this, this, CancellationToken.None);

        Assert.Equal(["01", "dry", "01", "dry"], _received);
    }

    [Fact]
    public void A_failure_comes_behind_what_was_sent()
    {
        var source = new ScriptedReplicationSource().Send([1]).Fail(new IOException("gone"));

        Assert.Throws<IOException>(() => source.Run(this, this, CancellationToken.None));
        Assert.Equal(["01", "dry"], _received);
    }

    void IReplicationSink.OnMessage(ReadOnlySpan<byte> payload) => _received.Add(Convert.ToHexString(payload));

    void IReplicationSink.OnKeepalive(NpgsqlLogSequenceNumber serverPosition) => _received.Add(serverPosition.ToString());

    void IReplicationSink.OnDry() => _received.Add("dry");
}
