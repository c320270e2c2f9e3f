using TypedCdc.Testing;
using TypedCdc.Tests.Dispatch;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>What is kept of transactions in progress where handlers are given them at once.</summary>
public sealed class InProgressLogTests
{
    private readonly Journal _journal = new();

    [Fact]
    public async Task Nothing_is_kept_where_all_handlers_are_given_them()
    {
        var directory = Path.Combine(Path.GetTempPath(), $"typedcdc-none-{Guid.NewGuid():N}");
        var held = default(InProgressTransactions);
        CdcPipeline pipeline = null!;
        var note = new string('x', 50_000);
        var source = new ScriptedReplicationSource()
            .Send(Streamed.Block(1, true, [Orders.Relation(), .. Enumerable.Range(1, 100).Select(id => Orders.Insert(id, note: note))]))
            .Do(_ => held = pipeline.Status.InProgress)
            .Send(Streamed.Commit(1));
        pipeline = source.To(new OrderStaging(_journal), new CdcOptions { MaxTransactionMemory = 1024 * 1024, SpillDirectory = directory });

        await pipeline.PlayAsync();

        Assert.Equal(new InProgressTransactions(1, 0, 0), held);
        Assert.Equal(default, pipeline.Status.InProgress);
        Assert.Equal(102, _journal.Entries.Count);
        Assert.False(Directory.Exists(directory));
    }

    [Fact]
    public async Task For_the_others_it_is_kept_as_ever()
    {
        var held = default(InProgressTransactions);
        CdcPipeline pipeline = null!;
        var source = new ScriptedReplicationSource()
            .Send(Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)))
            .Do(_ => held = pipeline.Status.InProgress)
            .Send(Streamed.Commit(1));
        pipeline = source.To(new OrderStaging(_journal), new OrderLog(_journal));

        await pipeline.PlayAsync();

        Assert.Equal(1, held.Count);
        Assert.True(held.MemoryBytes > 0);
    }

    [Fact]
    public async Task The_order_of_messages_is_checked_all_the_same()
    {
        var exception = await Play.Script(Streamed.Commit(1)).To(new OrderStaging(_journal)).FailAsync<MalformedMessageException>();
        Assert.StartsWith("Transaction 701 ends in the stream, which has not brought its beginning.", exception.Message);

        exception = await Play.Script(PgOutputMessage.StreamStart(701, isFirst: false)).To(new OrderStaging(_journal)).FailAsync<MalformedMessageException>();
        Assert.StartsWith("The stream goes on with transaction 701, whose beginning it has not brought.", exception.Message);
    }
}
