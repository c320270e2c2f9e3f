using TypedCdc.Chunks;
using TypedCdc.Testing;

namespace TypedCdc.Tests.Streams;

/// <summary>
/// Messages that change nothing. Within a transaction only a full chunk is handed on, and these fill one: what went
/// before them is dispatched.
/// </summary>
internal static class Filler
{
    private const int Size = 1_000;

    public static IEnumerable<byte[]> Chunk { get; } =
        [.. Enumerable.Repeat(PgOutputMessage.Type(99_999, "sales", new string('x', Size)), (ChunkPool.SlabSize / Size) + 1)];
}
