using NpgsqlTypes;
using TypedCdc.Acknowledgement;

namespace TypedCdc.Tests.Acknowledgement;

public sealed class AcknowledgementLedgerTests
{
    private readonly AcknowledgementLedger _ledger = new();

    [Fact]
    public void Nothing_is_confirmed_at_first()
    {
        Assert.Equal(default, _ledger.Confirmed);
    }

    [Fact]
    public void The_end_of_a_handled_transaction_is_confirmed()
    {
        _ledger.TransactionHandled(Lsn(0x110));

        Assert.Equal(Lsn(0x110), _ledger.Confirmed);
    }

    [Fact]
    public void The_position_never_falls()
    {
        _ledger.TransactionHandled(Lsn(0x210));
        _ledger.TransactionHandled(Lsn(0x110));
        _ledger.ServerIdleAt(Lsn(0x120), afterChunk: 0);

        Assert.Equal(Lsn(0x210), _ledger.Confirmed);
    }

    [Fact]
    public void An_idle_server_is_confirmed_at_once_when_nothing_is_in_flight()
    {
        _ledger.ChunkHandled(3);
        _ledger.ServerIdleAt(Lsn(0x300), afterChunk: 3);

        Assert.Equal(Lsn(0x300), _ledger.Confirmed);
    }

    [Fact]
    public void An_idle_server_is_confirmed_only_when_every_chunk_before_is_handled()
    {
        _ledger.ServerIdleAt(Lsn(0x300), afterChunk: 3);
        _ledger.ChunkHandled(1);
        _ledger.ChunkHandled(2);
        Assert.Equal(default, _ledger.Confirmed);

        _ledger.ChunkHandled(3);
        Assert.Equal(Lsn(0x300), _ledger.Confirmed);
    }

    [Fact]
    public void A_handled_chunk_says_nothing_of_transactions()
    {
        _ledger.ChunkHandled(5);

        Assert.Equal(default, _ledger.Confirmed);
    }

    [Fact]
    public void The_last_keepalive_counts()
    {
        _ledger.ServerIdleAt(Lsn(0x300), afterChunk: 1);
        _ledger.ServerIdleAt(Lsn(0x400), afterChunk: 2);
        _ledger.ChunkHandled(1);
        Assert.True(_ledger.Confirmed < Lsn(0x400));

        _ledger.ChunkHandled(2);
        Assert.Equal(Lsn(0x400), _ledger.Confirmed);
    }

    private static NpgsqlLogSequenceNumber Lsn(ulong value) => new(value);
}
