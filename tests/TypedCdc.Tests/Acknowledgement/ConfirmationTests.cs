using NpgsqlTypes;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;
using TypedCdc.Testing;

namespace TypedCdc.Tests.Acknowledgement;

/// <summary>What a whole pipeline confirms, and when.</summary>
public sealed class ConfirmationTests
{
    private static readonly NpgsqlLogSequenceNumber Later = new(0x9000);

    [Fact]
    public async Task A_transaction_is_confirmed_when_it_is_handled_and_not_before()
    {
        var source = Play.Script([.. Transaction.Of(1, Orders.Relation(), Orders.Insert(1)), .. Transaction.Of(2, Orders.Insert(2))]);
        var seen = new List<NpgsqlLogSequenceNumber>();
        var probe = new OrderProbe(new Journal())
        {
            OnInsert = (_, _) => NoteConfirmed(),
            OnBoundary = (_, _) => NoteConfirmed(),
        };

        await source.To(probe).PlayAsync();

        // Begin, insert and commit of the first transaction, then of the second.
        var first = Transaction.EndLsn(1);
        Assert.Equal([default, default, default, first, first, first], seen);
        Assert.Equal(Transaction.EndLsn(2), source.Confirmed);

        ValueTask NoteConfirmed()
        {
            seen.Add(source.Confirmed);
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task A_keepalive_is_confirmed_when_all_before_it_is_handled()
    {
        var confirmedWhileHandling = new TaskCompletionSource<NpgsqlLogSequenceNumber>();
        var keepaliveSent = new ManualResetEventSlim();
        var source = Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(1)))
            .Keepalive(Later).Do(_ => keepaliveSent.Set());
        var probe = new OrderProbe(new Journal())
        {
            OnInsert = async (_, _) =>
            {
                await Wait.UntilAsync(() => keepaliveSent.IsSet, "the keepalive has arrived");
                confirmedWhileHandling.SetResult(source.Confirmed);
            },
        };

        await source.To(probe).PlayAsync();

        Assert.Equal(default, await confirmedWhileHandling.Task);
        Assert.Equal(Later, source.Confirmed);
    }

    [Fact]
    public async Task A_keepalive_of_an_idle_server_is_confirmed_at_once()
    {
        var source = Play.Script().Keepalive(Later);

        await source.To(new OrderProbe(new Journal())).PlayAsync();

        Assert.Equal(Later, source.Confirmed);
    }

    [Fact]
    public async Task A_keepalive_inside_a_transaction_is_not_confirmed()
    {
        var source = Play.Script(Transaction.Begin(1), Orders.Relation())
            .Keepalive(Later).Send(Orders.Insert(1), Transaction.Commit(1));

        await source.To(new OrderProbe(new Journal())).PlayAsync();

        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
    }

    [Fact]
    public async Task A_keepalive_behind_a_failed_transaction_is_not_confirmed()
    {
        var source = Play.Script([.. Transaction.Of(1, Orders.Relation(), Orders.Insert(1)), .. Transaction.Of(2)]).Keepalive(Later);
        var probe = new OrderProbe(new Journal()) { OnInsert = (_, _) => throw new InvalidOperationException() };

        await source.To(probe).FailAsync<HandlerException>();

        Assert.Equal(default, source.Confirmed);
    }
}
