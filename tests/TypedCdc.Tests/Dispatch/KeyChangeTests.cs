using TypedCdc.Dispatch;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Protocol.Messages;
using TypedCdc.Testing;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Whether an update changed the key, by the bytes of the key's columns: here the first and the third.</summary>
public sealed class KeyChangeTests
{
    private static readonly PgOutputCell One = PgOutputCell.Text("one");
    private static readonly PgOutputCell Two = PgOutputCell.Text("two");

    [Fact]
    public void Columns_outside_the_key_do_not_count()
    {
        Assert.False(IsIn([One, One, One], [One, Two, One]));
    }

    [Fact]
    public void Any_column_of_the_key_counts()
    {
        Assert.True(IsIn([One, One, One], [One, One, Two]));
        Assert.True(IsIn([One, One, One], [PgOutputCell.Text("on"), One, One]));
        Assert.True(IsIn([PgOutputCell.Null, One, One], [PgOutputCell.Text(""), One, One]));
    }

    [Fact]
    public void A_value_of_the_key_that_was_left_out_did_not_change()
    {
        Assert.False(IsIn([One, PgOutputCell.Null, One], [PgOutputCell.Unchanged, One, One]));
    }

    private static bool IsIn(PgOutputCell[] old, PgOutputCell[] row)
    {
        var context = new ChangeContext { Message = PgOutputMessage.UpdateWithKey(1, old, row) };
        context.OldPart = UpdateMessage.Parse(context.Message.Span, context.Old, context.Row).OldPart;
        return new KeyChange(null!, [0, 2]).IsIn(context);
    }
}
