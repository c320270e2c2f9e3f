using System.Text;
using TypedCdc.Acknowledgement;
using TypedCdc.Chunks;
using TypedCdc.Dispatch;
using TypedCdc.Protocol;
using TypedCdc.Reselection;
using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>TOASTed values that an update leaves out, and that are selected.</summary>
public sealed partial class ReselectedValueTests
{
    private static readonly PgOutputCell[] NoteLeftOut = [PgOutputCell.Int8(1), PgOutputCell.Int4(7), PgOutputCell.Unchanged];

    private readonly FakeRows _rows = new();
    private readonly Journal _journal = new();

    [Fact]
    public async Task Only_what_an_update_leaves_out_is_asked_for()
    {
        await PlayAsync(Orders.Relation(), Orders.Insert(1, note: "long"), Orders.Update(1, note: "longer"), Orders.Delete(1));
        Assert.Empty(_rows.Questions);

        await PlayAsync(Orders.Relation(), PgOutputMessage.Update(Orders.Oid, NoteLeftOut));
        Assert.Equal(["note:25 of sales.orders (16384) where id = 1, as 701 left it"], _rows.Questions);
        Assert.Equal("1 selected", _journal.Entries[^2]);
    }

    [Theory]
    [InlineData('t', "a b", "1 a b")]
    [InlineData('b', "a b", "1 a b")]
    [InlineData('n', "", "1 NULL")]
    [InlineData('u', "", "1 (unchanged)")]
    public async Task What_is_selected_is_read_as_if_it_had_been_sent(char kind, string value, string expected)
    {
        _rows.Values = [new SelectedValue((CellKind)kind, Encoding.UTF8.GetBytes(value))];

        await PlayAsync(Orders.Relation(), PgOutputMessage.Update(Orders.Oid, NoteLeftOut));

        Assert.Equal([expected, "sent of 1: (unchanged)"], _journal.Entries);
    }

    [Fact]
    public async Task Of_a_row_that_is_gone_nothing_is_filled_in()
    {
        _rows.Values = null;

        await PlayAsync(Orders.Relation(), PgOutputMessage.Update(Orders.Oid, NoteLeftOut));

        Assert.Equal(["1 (unchanged)", "sent of 1: (unchanged)"], _journal.Entries);
    }

    [Fact]
    public async Task Another_handler_sees_what_was_sent()
    {
        await PlayAsync(Orders.Relation(), Orders.Update(1, note: "long"), PgOutputMessage.Update(Orders.Oid, NoteLeftOut));

        Assert.Equal(["1 long", "sent of 1: long", "1 selected", "sent of 1: (unchanged)"], _journal.Entries);
    }

    [Fact]
    public async Task Under_full_nothing_is_asked_for()
    {
        await PlayAsync(
            Orders.Relation('f'),
            PgOutputMessage.UpdateWithOld(Orders.Oid, Orders.Row(1, 7, "long"), NoteLeftOut),
            PgOutputMessage.Update(Orders.Oid, NoteLeftOut));

        Assert.Empty(_rows.Questions);
        Assert.Equal(["1 long was long", "sent of 1: long", "1 (unchanged)", "sent of 1: (unchanged)"], _journal.Entries);
    }

    [Fact]
    public async Task A_changed_key_is_asked_for_as_it_is_now()
    {
        await PlayAsync(Orders.Relation(), PgOutputMessage.UpdateWithKey(Orders.Oid, Orders.Key(2), NoteLeftOut));

        Assert.Equal(["note:25 of sales.orders (16384) where id = 1, as 701 left it"], _rows.Questions);
    }

    [Fact]
    public async Task A_key_that_is_left_out_itself_is_that_of_the_old_row()
    {
        await PlayAsync(
            PgOutputMessage.Relation(
                6, "public", "texts", 'd', new PgOutputColumn("id", 25, IsKey: true), new PgOutputColumn("a", 25), new PgOutputColumn("b", 25), new PgOutputColumn("c", 25)),
            PgOutputMessage.UpdateWithKey(
                6,
                [PgOutputCell.Text("key"), PgOutputCell.Null, PgOutputCell.Null, PgOutputCell.Null],
                [PgOutputCell.Unchanged, PgOutputCell.Unchanged, PgOutputCell.Text("b"), PgOutputCell.Text("c")]));

        Assert.Equal(["a:25 of public.texts (6) where id = key, as 701 left it"], _rows.Questions);
        Assert.Equal(["selected b c"], _journal.Entries);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_asked_for()
    {
        await PlayAsync(Orders.Relation('n'), PgOutputMessage.Update(Orders.Oid, NoteLeftOut));

        Assert.Empty(_rows.Questions);
        Assert.Equal(["1 (unchanged)", "sent of 1: (unchanged)"], _journal.Entries);
    }

    [Fact]
    public async Task Of_several_columns_only_those_are_asked_for_that_are_left_out()
    {
        var relation = PgOutputMessage.Relation(
            6,
            "public",
            "texts",
            'd',
            new PgOutputColumn("a", 25),
            new PgOutputColumn("id", 23, IsKey: true),
            new PgOutputColumn("b", 25),
            new PgOutputColumn("c", 25));
        _rows.Values = [new SelectedValue(CellKind.Text, "A"u8.ToArray()), new SelectedValue(CellKind.Text, "Cc"u8.ToArray())];

        await PlayAsync(
            relation,
            PgOutputMessage.Update(6, PgOutputCell.Unchanged, PgOutputCell.Int4(5), PgOutputCell.Text("b"), PgOutputCell.Unchanged),
            PgOutputMessage.Update(6, PgOutputCell.Text("1"), PgOutputCell.Int4(5), PgOutputCell.Text("2"), PgOutputCell.Text("3")));

        Assert.Equal(["c:25 a:25 of public.texts (6) where id = 5, as 701 left it"], _rows.Questions.Select(Reordered));
        Assert.Equal(2, _journal.Entries.Count);
        Assert.Equal("1 2 3", _journal.Entries[1]);

        // Which of the two comes first is the record's matter.
        static string Reordered(string question) => question.Replace("a:25 c:25", "c:25 a:25", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_none_of_the_handler()
    {
        _rows.Failure = new IOException("database is away");

        await Assert.ThrowsAsync<IOException>(() => PlayAsync(Orders.Relation(), PgOutputMessage.Update(Orders.Oid, NoteLeftOut)));
    }

    private async Task PlayAsync(params byte[][] messages)
    {
        var limits = new BatchLimits(10, 1_000);
        var dispatcher = new ChangeDispatcher(
            [
                HandlerRoutes.Create(new HandlerReference<NoteReader>(new NoteReader(_journal)), limits),
                HandlerRoutes.Create(new HandlerReference<SentNotes>(new SentNotes(_journal)), limits),
            ],
            catalog: null,
            new AcknowledgementLedger(),
            rows: _rows);
        var chunk = new Chunk(new byte[10_000]);
        foreach (var message in Transaction.Of(1, messages))
        {
            chunk.Append(message);
        }

        await dispatcher.DispatchAsync(chunk, TestContext.Current.CancellationToken);
    }

    [CdcTable("sales.orders")]
    internal sealed partial record ReselectedOrder(long Id, [CdcReselect] Toast<string?> Note)
    {
        public string Shown => Note.HasValue ? Note.Value ?? "NULL" : $"{Note}";
    }

    [CdcTable("texts"), CdcReselect]
    internal sealed partial record Texts(Toast<string> C, Toast<string> A, string B);

    [CdcHandler]
    internal sealed partial class NoteReader(Journal journal)
        : IChangeHandler<Update<ReselectedOrder>>, IChangeHandler<Upsert<Texts>>, ITransactionHandler
    {
        public ValueTask HandleAsync(Update<ReselectedOrder> change, CancellationToken cancellationToken) => journal.WriteAsync(
            $"{change.Row.Id} {change.Row.Shown}{(change.TryGetOld(out var old) ? $" was {old.Shown}" : "")}");

        public ValueTask HandleAsync(Upsert<Texts> change, CancellationToken cancellationToken) =>
            journal.WriteAsync($"{change.Row.A} {change.Row.B} {change.Row.C}");
    }

    [CdcHandler]
    internal sealed partial class SentNotes(Journal journal) : IChangeHandler<Update<OrderWithToast>>
    {
        public ValueTask HandleAsync(Update<OrderWithToast> change, CancellationToken cancellationToken) =>
            journal.WriteAsync($"sent of {change.Row.Id}: {change.Row.Note}");
    }

    private sealed class FakeRows : IRowSelector
    {
        public List<string> Questions { get; } = [];

        public SelectedValue[]? Values { get; set; } = [new(CellKind.Text, "selected"u8.ToArray())];

        public Exception? Failure { get; set; }

        public async ValueTask<SelectedValue[]?> SelectAsync(RowQuery query, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Questions.Add(
                $"{string.Join(' ', query.Columns.Select(column => $"{column.Name}:{column.TypeOid}"))} of {query.Table} ({query.TableOid}) "
                + $"where {string.Join(" and ", query.Key.Select(part => $"{part.Column} = {part.Text}"))}, as {query.Xid} left it");
            return Failure is null ? Values : throw Failure;
        }
    }
}
