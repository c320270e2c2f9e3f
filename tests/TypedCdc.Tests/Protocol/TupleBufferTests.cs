using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;
using TypedCdc.Testing;

namespace TypedCdc.Tests.Protocol;

public sealed class TupleBufferTests
{
    private readonly TupleBuffer _row = new();
    private readonly TupleBuffer _old = new();

    [Fact]
    public void A_wide_tuple_grows_the_buffer_and_a_narrow_one_after_it_has_its_own_cells_only()
    {
        PgOutputCell[] wide = [.. Enumerable.Range(0, 1_600).Select(PgOutputCell.Int4)];

        InsertMessage.Parse(PgOutputMessage.Insert(1, wide), _row);
        Assert.Equal(1_600, _row.Count);

        InsertMessage.Parse(PgOutputMessage.Insert(1, PgOutputCell.Null), _row);
        Assert.Equal(1, _row.Count);
        Assert.Equal(CellKind.Null, _row.Cells[0].Kind);
    }

    [Fact]
    public void Parsing_again_allocates_nothing()
    {
        var message = PgOutputMessage.UpdateWithOld(1, [PgOutputCell.Int4(1), PgOutputCell.Text("a")], [PgOutputCell.Int4(1), PgOutputCell.Unchanged]);
        UpdateMessage.Parse(message, _old, _row);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            UpdateMessage.Parse(message, _old, _row);
            _row.FillUnchangedFrom(_old);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Only_unchanged_values_are_filled_from_the_old_tuple()
    {
        var message = PgOutputMessage.UpdateWithOld(
            1,
            [PgOutputCell.Int4(1), PgOutputCell.Text("old"), PgOutputCell.Text("old")],
            [PgOutputCell.Int4(2), PgOutputCell.Unchanged, PgOutputCell.Null]);
        UpdateMessage.Parse(message, _old, _row);

        _row.FillUnchangedFrom(_old);

        Assert.Equal(CellKind.Text, _row.Cells[1].Kind);
        Assert.Equal("old"u8, message.AsSpan(_row.Cells[1].Offset, _row.Cells[1].Length));
        Assert.Equal(2, message[_row.Cells[0].Offset + 3]);
        Assert.Equal(CellKind.Null, _row.Cells[2].Kind);
    }
}
