using NpgsqlTypes;
using TypedCdc.Protocol.Messages;
using TypedCdc.Testing;

namespace TypedCdc.Tests.Protocol;

/// <summary>The messages of transactions in progress, from the documented bytes and from the writer that scripts use.</summary>
public sealed class StreamMessageBytesTests
{
    private static readonly DateTimeOffset Time = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMicroseconds(0x0102030405);

    [Theory]
    [InlineData("01", true)]
    [InlineData("00", false)]
    public void Stream_start(string first, bool isFirst)
    {
        var bytes = Hex($"53 000002DA {first}");

        Assert.Equal(new StreamStartMessage(730, isFirst), StreamStartMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.StreamStart(730, isFirst));
    }

    [Fact]
    public void Stream_stop()
    {
        var bytes = Hex("45");

        Assert.Equal(default, StreamStopMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.StreamStop());
    }

    [Fact]
    public void Stream_commit()
    {
        var bytes = Hex("63 000002DA 00 0000000A01528508 0000000A01528540 0000000102030405");

        Assert.Equal(new StreamCommitMessage(730, Lsn("A/1528508"), Lsn("A/1528540"), Time), StreamCommitMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.StreamCommit(730, Lsn("A/1528508"), Lsn("A/1528540"), Time));
    }

    [Fact]
    public void Stream_abort_without_its_position()
    {
        var bytes = Hex("41 000002DA 000002DB");

        Assert.Equal(new StreamAbortMessage(730, 731, null, null), StreamAbortMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.StreamAbort(730, 731));
    }

    [Fact]
    public void Stream_abort_with_its_position()
    {
        var bytes = Hex("41 000002DA 000002DA 0000000A01528508 0000000102030405");

        Assert.Equal(new StreamAbortMessage(730, 730, Lsn("A/1528508"), Time), StreamAbortMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.StreamAbort(730, 730, Lsn("A/1528508"), Time));
    }

    [Fact]
    public void Begin_prepare()
    {
        var bytes = Hex("62 0000000A01528508 0000000A01528540 0000000102030405 000002DA 67C3A900");

        Assert.Equal(new BeginPrepareMessage(Lsn("A/1528508"), Lsn("A/1528540"), Time, 730, "gé"), BeginPrepareMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.BeginPrepare(Lsn("A/1528508"), Lsn("A/1528540"), Time, 730, "gé"));
    }

    [Fact]
    public void Prepare()
    {
        var bytes = Hex("50 00 0000000A01528508 0000000A01528540 0000000102030405 000002DA 67C3A900");

        Assert.Equal(new PrepareMessage(Lsn("A/1528508"), Lsn("A/1528540"), Time, 730, "gé"), PrepareMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.Prepare(Lsn("A/1528508"), Lsn("A/1528540"), Time, 730, "gé"));
    }

    [Fact]
    public void Stream_prepare()
    {
        var bytes = Hex("70 00 0000000A01528508 0000000A01528540 0000000102030405 000002DA 67C3A900");

        Assert.Equal(new StreamPrepareMessage(Lsn("A/1528508"), Lsn("A/1528540"), Time, 730, "gé"), StreamPrepareMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.StreamPrepare(Lsn("A/1528508"), Lsn("A/1528540"), Time, 730, "gé"));
    }

    [Fact]
    public void Commit_prepared()
    {
        var bytes = Hex("4B 00 0000000A01528508 0000000A01528540 0000000102030405 000002DA 67C3A900");

        Assert.Equal(new CommitPreparedMessage(Lsn("A/1528508"), Lsn("A/1528540"), Time, 730, "gé"), CommitPreparedMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.CommitPrepared(Lsn("A/1528508"), Lsn("A/1528540"), Time, 730, "gé"));
    }

    [Fact]
    public void Rollback_prepared()
    {
        var bytes = Hex("72 00 0000000A01528508 0000000A01528540 0000000102030405 0000000102030406 000002DA 67C3A900");

        Assert.Equal(
            new RollbackPreparedMessage(Lsn("A/1528508"), Lsn("A/1528540"), Time, Time.AddMicroseconds(1), 730, "gé"),
            RollbackPreparedMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.RollbackPrepared(Lsn("A/1528508"), Lsn("A/1528540"), Time, Time.AddMicroseconds(1), 730, "gé"));
    }

    [Theory]
    [InlineData("00", false)]
    [InlineData("01", true)]
    public void Message(string flags, bool transactional)
    {
        var bytes = Hex($"4D {flags} 0000000A01528508 617000 00000003 010203");

        Assert.Equal(new LogicalMessage(transactional, Lsn("A/1528508"), "ap", 17, 3), LogicalMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.Message(transactional, Lsn("A/1528508"), "ap", 1, 2, 3));
    }

    [Fact]
    public void A_message_in_a_block_has_the_transaction_behind_its_kind()
    {
        Assert.Equal(Hex("59 000002DB 00004074 7300 6D00"), PgOutputMessage.InStream(731, PgOutputMessage.Type(16_500, "s", "m")));
        Assert.Throws<ArgumentException>(() => PgOutputMessage.InStream(731, PgOutputMessage.Origin(Lsn("0/0"), "node")));
        Assert.Throws<ArgumentException>(() => PgOutputMessage.InStream(731, []));
    }

    private static NpgsqlLogSequenceNumber Lsn(string text) => NpgsqlLogSequenceNumber.Parse(text);

    private static byte[] Hex(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
