using System.Text;
using TypedCdc.Chunks;
using TypedCdc.Transactions.Logs;

namespace TypedCdc.Tests.Transactions;

public sealed class TransactionLogTests : IDisposable
{
    private const uint Xid = 700;

    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"typedcdc-log-{Guid.NewGuid():N}");
    private readonly ChunkPool _pool = new(kept: 2, extra: 0);

    public void Dispose()
    {
        if (Directory.Exists(_directory))
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    [Fact]
    public void Messages_come_out_in_order_and_without_their_transaction_id()
    {
        using var log = NewLog();
        log.Append(Xid, (byte)'I', "one"u8);
        log.Append(701, (byte)'U', "two"u8);

        Assert.Equal(["Ione", "Utwo"], TakeAll(log));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void A_rolled_back_sub_transaction_is_cut_off_with_all_behind(bool spillBefore, bool spillBehind)
    {
        using var log = NewLog();
        log.Append(Xid, (byte)'I', "kept"u8);
        log.Append(701, (byte)'I', "outer"u8);
        Spill(log, spillBefore);
        log.Append(702, (byte)'I', "inner"u8);
        log.Append(701, (byte)'I', "outer again"u8);
        Spill(log, spillBehind);

        // The server sends one abort for each, the inner one first.
        log.RollBack(702);
        log.RollBack(701);
        log.Append(Xid, (byte)'I', "after"u8);

        Assert.Equal(["Ikept", "Iafter"], TakeAll(log));
    }

    [Fact]
    public void Sub_transactions_of_a_rolled_back_one_are_forgotten_too()
    {
        using var log = NewLog();
        log.Append(701, (byte)'I', "outer"u8);
        log.Append(702, (byte)'I', "inner"u8);
        log.RollBack(701);
        log.Append(Xid, (byte)'I', "after"u8);

        log.RollBack(702);

        Assert.Equal(["Iafter"], TakeAll(log));
    }

    [Fact]
    public void A_sub_transaction_that_was_never_seen_rolls_nothing_back()
    {
        using var log = NewLog();
        log.Append(Xid, (byte)'I', "kept"u8);

        log.RollBack(999);

        Assert.Equal(["Ikept"], TakeAll(log));
    }

    [Fact]
    public void A_message_larger_than_a_slab_survives_memory_and_disk()
    {
        using var log = NewLog();
        var large = new byte[3 * ChunkPool.SlabSize];
        Random.Shared.NextBytes(large);
        log.Append(Xid, (byte)'I', "small"u8);
        log.Append(Xid, (byte)'I', large);
        log.Append(Xid, (byte)'I', "small"u8);
        log.Spill();
        log.Append(Xid, (byte)'I', large);

        var messages = TakeAll(log);

        Assert.Equal(4, messages.Count);
        Assert.Equal(Encoding.Latin1.GetString(large), messages[1][1..]);
        Assert.Equal(messages[1], messages[3]);
    }

    [Fact]
    public void Spilling_frees_the_memory_and_the_file_can_be_read_by_nobody_else()
    {
        using var log = NewLog();
        log.Append(Xid, (byte)'I', "one"u8);
        Assert.Equal(ChunkPool.SlabSize, log.MemoryBytes);

        log.Spill();

        Assert.Equal((0, 8), (log.MemoryBytes, log.FileBytes));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Empty(Directory.GetFileSystemEntries(_directory));
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_directory));
        }
    }

    [Fact]
    public void Random_logs_hold_what_a_list_would()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            using var log = NewLog();
            List<(uint Xid, string Message)> expected = [];
            List<uint> open = [Xid];
            for (uint next = Xid + 1, step = 0; step < 200; step++)
            {
                switch (random.Next(10))
                {
                    case 0:
                        open.Add(next++);
                        break;
                    case 1 when open.Count > 1:
                        var from = random.Next(1, open.Count);
                        RollBack(log, expected, open, from);
                        break;
                    case 2:
                        log.Spill();
                        break;
                    default:
                        var body = new string((char)random.Next('a', 'z'), random.Next(random.Next(40_000)));
                        log.Append(open[^1], (byte)'I', Encoding.Latin1.GetBytes(body));
                        expected.Add((open[^1], $"I{body}"));
                        break;
                }
            }

            Assert.True(expected.Select(entry => entry.Message).SequenceEqual(TakeAll(log)), $"seed {seed}");
        }
    }

    /// <summary>Rolls back to the savepoint that began sub-transaction <paramref name="from"/>, innermost first as the server does.</summary>
    private static void RollBack(TransactionLog log, List<(uint Xid, string Message)> expected, List<uint> open, int from)
    {
        for (var i = open.Count - 1; i >= from; i--)
        {
            log.RollBack(open[i]);
            expected.RemoveAll(entry => entry.Xid == open[i]);
        }

        open.RemoveRange(from, open.Count - from);
    }

    private static void Spill(TransactionLog log, bool spill)
    {
        if (spill)
        {
            log.Spill();
        }
    }

    private TransactionLog NewLog() => new(Xid, _pool, new SpillFolder(_directory, "slot"));

    private static List<string> TakeAll(TransactionLog log)
    {
        List<string> messages = [];
        foreach (var chunk in log.TakeAll())
        {
            var offset = 0;
            while (chunk.TryRead(ref offset, out var message))
            {
                messages.Add(Encoding.Latin1.GetString(message.Span));
            }
        }

        return messages;
    }
}
