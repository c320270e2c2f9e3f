using TypedCdc.Chunks;

namespace TypedCdc.Tests.Chunks;

public sealed class ChunkTests
{
    [Fact]
    public void Messages_come_out_as_they_went_in()
    {
        var chunk = new Chunk(new byte[64]);
        chunk.Append([1]);
        chunk.Append([2, 3, 4]);

        var offset = 0;
        Assert.True(chunk.TryRead(ref offset, out var first));
        Assert.Equal([1], first.ToArray());
        Assert.True(chunk.TryRead(ref offset, out var second));
        Assert.Equal([2, 3, 4], second.ToArray());
        Assert.False(chunk.TryRead(ref offset, out _));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(int.MaxValue, false)]
    public void A_message_fits_with_its_length(int length, bool fits)
    {
        var chunk = new Chunk(new byte[Chunk.SizeFor(10) + Chunk.SizeFor(3)]);
        chunk.Append(new byte[10]);

        Assert.Equal(fits, chunk.Fits(length));
    }
}
