using TypedCdc.Connection.Framing;

namespace TypedCdc.Tests.Connection;

public sealed class FrameReaderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    public void Messages_come_out_whole_however_the_bytes_arrive(int pieceSize)
    {
        byte[][] bodies = [[], [1], [2, 3, 4], .. Enumerable.Range(0, 300).Select(i => new byte[i])];
        var reader = new FrameReader(new ByteFeed([.. bodies.SelectMany(body => BackendBytes.CopyData(body))], pieceSize));

        foreach (var expected in bodies)
        {
            Assert.Equal((byte)'d', reader.Read(out var body));
            Assert.Equal(expected, body.ToArray());
        }

        Assert.Throws<EndOfStreamException>(() => reader.Read(out _));
    }

    [Fact]
    public void One_read_brings_many_messages()
    {
        var feed = new ByteFeed([.. Enumerable.Range(0, 1_000).SelectMany(_ => BackendBytes.CopyData(1, 2, 3))]);
        var reader = new FrameReader(feed);

        for (var i = 0; i < 1_000; i++)
        {
            Assert.Equal(i is > 0, reader.HasWholeFrame);
            reader.Read(out _);
        }

        Assert.False(reader.HasWholeFrame);
        Assert.True(reader.LastReadWasShort);
        Assert.Equal(1, feed.Reads);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(FrameReader.MaxControlBody + 5)]
    public void A_length_that_makes_no_sense_is_malformed(int length)
    {
        var reader = new FrameReader(new ByteFeed([.. BackendBytes.CopyData(), .. BackendBytes.WithLength('S', length, [])]));
        reader.Read(out _);

        Assert.True(reader.HasWholeFrame);
        var error = Assert.Throws<MalformedMessageException>(() => reader.Read(out _));
        Assert.Contains($"{length} bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_CopyData_is_malformed_until_a_stream_runs()
    {
        var reader = new FrameReader(new ByteFeed(BackendBytes.CopyData(new byte[FrameReader.MaxControlBody + 1])));

        Assert.Throws<MalformedMessageException>(() => reader.Read(out _));
    }

    [Fact]
    public void The_buffer_grows_with_what_arrives_and_not_with_what_is_claimed()
    {
        const int arrived = 1_000_000;
        var reader = new FrameReader(new ByteFeed(
            BackendBytes.WithLength('d', FrameReader.MaxCopyDataBody + 4, new byte[arrived]), pieceSize: 10_000))
        {
            AllowsLongCopyData = true,
        };

        Assert.Throws<EndOfStreamException>(() => reader.Read(out _));
        Assert.InRange(reader.BufferSize, arrived, 2 * (arrived + 5));
    }

    [Theory]
    [InlineData(FrameReader.HomeSize - 5)]
    [InlineData(FrameReader.HomeSize - 4)]
    [InlineData(3_000_000)]
    public void The_buffer_shrinks_after_a_long_message(int size)
    {
        var longBody = new byte[size];
        Random.Shared.NextBytes(longBody);
        var small = Enumerable.Range(0, 100_000).SelectMany(_ => BackendBytes.CopyData(7, 8, 9)).ToArray();
        var reader = new FrameReader(new ByteFeed([.. BackendBytes.CopyData(1), .. BackendBytes.CopyData(longBody), .. small]))
        {
            AllowsLongCopyData = true,
        };

        reader.Read(out _);
        reader.Read(out var body);
        Assert.True(body.SequenceEqual(longBody));
        for (var i = 0; i < 100_000; i++)
        {
            reader.Read(out body);
            Assert.True(body.SequenceEqual<byte>([7, 8, 9]));
        }

        Assert.Equal(FrameReader.HomeSize, reader.BufferSize);
    }

    [Fact]
    public void Nothing_is_allocated_per_message()
    {
        var reader = new FrameReader(new ByteFeed([.. Enumerable.Range(0, 100_000).SelectMany(_ => BackendBytes.CopyData(1, 2))]));
        reader.Read(out _);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 1; i < 100_000; i++)
        {
            reader.Read(out _);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000);
    }
}
