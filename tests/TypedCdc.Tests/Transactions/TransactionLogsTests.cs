using TypedCdc.Chunks;
using TypedCdc.Transactions.Logs;

namespace TypedCdc.Tests.Transactions;

public sealed class TransactionLogsTests : IDisposable
{
    private const int Slab = ChunkPool.SlabSize;

    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"typedcdc-logs-{Guid.NewGuid():N}");
    private readonly ChunkPool _pool = new(kept: 2, extra: 8);

    public void Dispose()
    {
        if (Directory.Exists(_directory))
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    [Fact]
    public void Beyond_the_budget_the_largest_goes_to_disk()
    {
        using var logs = NewLogs(budget: 4 * Slab);
        var large = logs.Enter(1, first: true);
        var small = logs.Enter(2, first: true);
        Fill(logs, small, slabs: 1);
        Fill(logs, large, slabs: 3);
        Assert.Equal((4L * Slab, 0L), (logs.MemoryBytes, logs.FileBytes));

        Fill(logs, small, slabs: 1);

        Assert.Equal((0, 2 * Slab), (large.MemoryBytes, small.MemoryBytes));
        Assert.Equal((2L * Slab, large.FileBytes), (logs.MemoryBytes, logs.FileBytes));
        Assert.True(large.FileBytes > 2 * Slab);
    }

    [Fact]
    public void Sub_transactions_are_in_the_budget_and_leave_room_for_messages()
    {
        const int Budget = 16 * Slab;
        const int Room = 8 * Slab;
        var body = new byte[100];
        using var logs = NewLogs(Budget);
        var log = logs.Enter(1, first: true);
        var (places, onDisk, spills) = (0L, 0L, 0);
        for (uint xid = 2; xid < 100_000; xid++)
        {
            logs.Append(log, xid, (byte)'I', body);
            places = log.MemoryBytes - log.MessageBytes;
            Assert.InRange(logs.MemoryBytes, log.MemoryBytes, Math.Max(Budget, places + Room));
            spills += log.FileBytes > onDisk ? 1 : 0;
            onDisk = log.FileBytes;
        }

        Assert.InRange(places, Budget, 100_000 * 64);
        Assert.InRange(onDisk / spills, Room / 2, Budget);
        logs.RollBack(1, 2);
        Assert.Equal((0L, places), (logs.FileBytes, logs.MemoryBytes));
        logs.RollBack(1, 1);
        Assert.Equal(0, logs.MemoryBytes);
    }

    [Fact]
    public void A_whole_rollback_leaves_nothing()
    {
        using var logs = NewLogs(budget: Slab);
        Fill(logs, logs.Enter(1, first: true), slabs: 3);

        logs.RollBack(1, 1);

        Assert.Equal((0, 0L, 0L), (logs.Count, logs.MemoryBytes, logs.FileBytes));
        Assert.Contains("has not brought its beginning", Assert.Throws<MalformedMessageException>(() => logs.Find(1)).Message);
    }

    [Fact]
    public void A_rollback_of_what_was_never_streamed_is_nothing()
    {
        using var logs = NewLogs(budget: Slab);
        logs.RollBack(1, 1);
        logs.RollBack(1, 2);

        Assert.Equal(0, logs.Count);
    }

    [Fact]
    public void A_stream_must_begin_once()
    {
        using var logs = NewLogs(budget: Slab);
        Assert.Contains("whose beginning it has not brought", Assert.Throws<MalformedMessageException>(() => logs.Enter(1, first: false)).Message);
        var log = logs.Enter(1, first: true);
        Assert.Contains("begun twice", Assert.Throws<MalformedMessageException>(() => logs.Enter(1, first: true)).Message);
        Assert.Same(log, logs.Enter(1, first: false));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named_with_the_setting()
    {
        var file = Path.GetTempFileName();
        try
        {
            using var logs = new TransactionLogs(_pool, new SpillFolder(Path.Combine(file, "spill"), "slot"), Slab);

            var exception = Assert.Throws<SpillException>(() => Fill(logs, logs.Enter(1, first: true), slabs: 2));

            Assert.Equal(Path.Combine(file, "spill"), exception.Directory);
            Assert.Contains("SpillDirectory", exception.Message);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Leftovers_are_removed_and_nothing_else()
    {
        Directory.CreateDirectory(_directory);
        var leftover = Path.Combine(_directory, "slot-700-0.spill");
        var other = Path.Combine(_directory, "notes.txt");
        File.WriteAllText(leftover, "");
        File.WriteAllText(other, "");

        new SpillFolder(_directory, "slot").RemoveLeftovers();

        Assert.Equal([other], Directory.GetFiles(_directory));
    }

    private TransactionLogs NewLogs(long budget) => new(_pool, new SpillFolder(_directory, "slot"), budget);

    /// <summary>Adds messages until the log holds so many slabs more.</summary>
    private static void Fill(TransactionLogs logs, TransactionLog log, int slabs)
    {
        var body = new byte[Slab - 100];
        for (var i = 0; i < slabs; i++)
        {
            logs.Append(log, log.Xid, (byte)'I', body);
        }
    }
}
