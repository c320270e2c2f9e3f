using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>How the delivery of transactions in progress ends when it is not by their own end.</summary>
public sealed class InProgressEndTests
{
    private readonly Journal _journal = new();

    public static TheoryData<bool> Suspending => [false, true];

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task A_broken_stream_aborts_all_that_are_open(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };
        var source = new ScriptedReplicationSource()
            .Send(Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)))
            .Send(Streamed.Block(2, true, Orders.Relation(), Orders.Insert(2)))
            .Send(Streamed.Block(3, true, Orders.Relation()))
            .Send([Transaction.Begin(4), Orders.Relation(), Orders.Insert(4), .. Filler.Chunk])
            .Do(_ => journal.WaitForAsync("insert 4 of 704/704 at 0/400#1").GetAwaiter().GetResult())
            .Fail(new IOException("gone"));

        await source.To(new OrderStaging(journal)).FailAsync<IOException>();

        Assert.Equal(["abort 704 at 0/400", "abort 701 in progress", "abort 702 in progress"], journal.Entries.Skip(6));
        Assert.Equal(default, source.Confirmed);
    }

    [Fact]
    public async Task The_next_run_delivers_it_again_from_its_beginning()
    {
        var source = Play.Script(Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)));
        var pipeline = source.To(new OrderStaging(_journal));

        await pipeline.PlayAsync();
        await pipeline.PlayAsync();

        string[] run = ["begin 701 in progress", "insert 1 of 701/701 at 0/0#1", "abort 701 in progress"];
        Assert.Equal([.. run, .. run], _journal.Entries);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_them()
    {
        using var stop = new CancellationTokenSource();
        var source = new ScriptedReplicationSource { StaysOpen = true }
            .Send(Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)))
            .Dry();
        var running = source.To(new OrderStaging(_journal)).RunAsync(stop.Token);
        await _journal.WaitForAsync("insert 1 of 701/701 at 0/0#1");

        await stop.CancelAsync();
        await running.WithinDeadlineAsync();

        Assert.Equal("abort 701 in progress", _journal.Entries[^1]);
        Assert.Equal(default, source.Confirmed);
    }

    [Fact]
    public async Task A_failing_change_says_where_and_aborts_all()
    {
        var staging = new OrderStaging(_journal) { OnCall = FailAt("insert 2") };
        var source = Play.Script(
        [
            .. Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)),
            .. Streamed.Block(2, true, Orders.Relation(), Orders.Insert(2)),
        ]);

        var exception = await source.To(staging).FailAsync<HandlerException>();

        Assert.Equal("Handler OrderStaging failed at 0/0#1, table sales.orders: broken", exception.Message);
        Assert.Equal(["abort 701 in progress", "abort 702 in progress"], _journal.Entries.Skip(4));
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_says_where()
    {
        byte[] bad = PgOutputMessage.Insert(Orders.Oid, PgOutputCell.Int8(2), PgOutputCell.Text("many"), PgOutputCell.Null);

        var exception = await Play.Script(Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1), bad))
            .To(new OrderStaging(_journal)).FailAsync<ColumnValueException>();

        Assert.Equal(new ChangePosition(default, 2), exception.Position);
    }

    [Theory]
    [InlineData("rollback", "Handler OrderStaging failed at 0/0#1: broken", "b: abort 701 in progress")]
    [InlineData("commit", "Handler OrderStaging failed at 0/100#1: broken", "b: abort 701 at 0/100")]
    public async Task A_handler_that_fails_at_a_boundary_stops_the_stream(string failing, string message, string last)
    {
        var first = new OrderStaging(_journal, "a: ") { OnCall = FailAt(failing) };
        var source = Play.Script(
        [
            .. Streamed.Block(1, true, [(701, Orders.Relation()), (701, Orders.Insert(1)), (801, Orders.Insert(2))]),
            Streamed.Abort(1, 801),
            Streamed.Commit(1),
        ]);

        var exception = await source.To(first, new OrderStaging(_journal, "b: ")).FailAsync<HandlerException>();

        Assert.Equal(message, exception.Message);
        Assert.Equal(last.Replace("b: ", "a: ", StringComparison.Ordinal), _journal.Entries[^2]);
        Assert.Equal(last, _journal.Entries[^1]);
        Assert.Equal(default, source.Confirmed);
    }

    [Fact]
    public async Task A_handler_that_fails_to_undo_a_rolled_back_transaction_stops_the_stream_when_all_are_told()
    {
        var first = new OrderStaging(_journal, "a: ") { OnCall = FailAt("abort") };
        var source = Play.Script(
        [
            .. Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)),
            Streamed.Abort(1),
            .. Transaction.Of(2, Orders.Relation(), Orders.Insert(2)),
        ]);

        var exception = await source.To(first, new OrderStaging(_journal, "b: ")).FailAsync<HandlerException>();

        Assert.Equal("Handler OrderStaging failed at 0/0#1: broken", exception.Message);
        Assert.Equal(["a: abort 701 in progress", "b: abort 701 in progress"], _journal.Entries.Skip(4));
        Assert.Equal(default, source.Confirmed);
    }

    [Fact]
    public async Task A_handler_that_fails_to_abort_at_the_end_hides_neither_the_others_nor_the_reason()
    {
        var first = new OrderStaging(_journal, "a: ") { OnCall = FailAt("abort 701") };
        var source = Play.Script(
        [
            .. Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)),
            .. Streamed.Block(2, true, Orders.Relation(), Orders.Insert(2)),
        ]).Fail(new IOException("gone"));

        var exception = await source.To(first, new OrderStaging(_journal, "b: ")).FailAsync<IOException>();

        Assert.Equal("gone", exception.Message);
        Assert.Equal(
            ["a: abort 701 in progress", "b: abort 701 in progress", "a: abort 702 in progress", "b: abort 702 in progress"],
            _journal.Entries.Skip(8));
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_says_where_the_stream_was()
    {
        var source = Play.Script(
        [
            .. Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)).SkipLast(1),
            PgOutputMessage.InStream(701, Orders.Insert(2))[..^1],
        ]);

        var exception = await source.To(new OrderStaging(_journal)).FailAsync<MalformedMessageException>();

        Assert.Equal(new ChangePosition(default, 2), exception.Position);
        Assert.Equal("abort 701 in progress", _journal.Entries[^1]);
    }

    private static Func<string, CancellationToken, ValueTask> FailAt(string failing) => (call, _) =>
        call.StartsWith(failing, StringComparison.Ordinal) ? throw new InvalidOperationException("broken") : default;
}
