using NpgsqlTypes;
using TypedCdc.Connection.CopyBoth;

namespace TypedCdc.Tests.Connection;

public sealed class SubMessageTests
{
    private static readonly byte[] Header =
        [(byte)'w', 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 1, 0];

    [Fact]
    public void XLogData_is_read_in_place()
    {
        var data = XLogData.Read(new CopyFrame([.. Header, 42, 43]));

        Assert.Equal(NpgsqlLogSequenceNumber.Parse("1/2"), data.Start);
        Assert.Equal(NpgsqlLogSequenceNumber.Parse("3/4"), data.End);
        Assert.Equal(256, data.ServerClock);
        Assert.Equal([42, 43], data.Payload.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(24)]
    public void A_short_XLogData_is_malformed(int length) =>
        Assert.Throws<MalformedMessageException>(() => XLogData.Read(new CopyFrame(Header.AsSpan(0, length))));

    [Fact]
    public void A_keepalive_is_read()
    {
        byte[] bytes = [(byte)'k', 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 1, 0, 1];

        Assert.Equal(
            new PrimaryKeepalive(NpgsqlLogSequenceNumber.Parse("1/2"), 256, ReplyRequested: true),
            PrimaryKeepalive.Read(new CopyFrame(bytes)));
        Assert.Throws<MalformedMessageException>(() => PrimaryKeepalive.Read(new CopyFrame(bytes.AsSpan(0, 17))));
        Assert.Throws<MalformedMessageException>(() => PrimaryKeepalive.Read(new CopyFrame(Header)));
    }

    [Fact]
    public void A_status_update_is_written()
    {
        var bytes = new byte[StandbyStatusUpdate.Size];

        new StandbyStatusUpdate(
            NpgsqlLogSequenceNumber.Parse("1/2"),
            NpgsqlLogSequenceNumber.Parse("3/4"),
            NpgsqlLogSequenceNumber.Parse("5/6"),
            new DateTimeOffset(2000, 1, 1, 2, 0, 1, TimeSpan.FromHours(2)),
            ReplyRequested: true).Write(bytes);

        Assert.Equal(
            [(byte)'r', 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0, 5, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0x0F, 0x42, 0x40, 1],
            bytes);
    }
}
