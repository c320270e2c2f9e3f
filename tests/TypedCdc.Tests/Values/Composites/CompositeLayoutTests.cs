using System.Text;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;
using TypedCdc.Values.Composites;

namespace TypedCdc.Tests.Values.Composites;

/// <summary>Composites that were altered, and whose values from before may yet come.</summary>
public sealed partial class CompositeLayoutTests
{
    private static readonly PgType Text = ReadableTypes.BuiltIn("text")!;
    private static readonly PgType Int = ReadableTypes.BuiltIn("int4")!;

    [Fact]
    public void A_composite_that_was_not_altered_has_one_layout()
    {
        var layouts = new CompositeLayouts(Place(("street", 1, Text, false), ("number", 2, Int, false)));

        Assert.True(layouts.IsSingle);
        Assert.Equal(2, layouts.MaxCount);
    }

    [Theory]
    [InlineData(2, "0,1")]
    [InlineData(3, "0,1,2")]
    [InlineData(1, "")]
    [InlineData(4, "")]
    public void Attributes_are_added_behind_all_others(int count, string expected) =>
        Assert.Equal(expected, Layouts(Place(("street", 1, Text, false), ("number", 2, Int, false), ("floor", 3, Int, true)), count));

    [Theory]
    [InlineData(2, "0,1")]
    [InlineData(3, "0,-1,1")]
    [InlineData(1, "")]
    public void Attributes_are_lost_from_anywhere(int count, string expected) =>
        Assert.Equal(expected, Layouts(Place(("street", 1, Text, false), ("number", 3, Int, false)) with { LostFields = [new(2)] }, count));

    [Theory]
    [InlineData(1, "0")]
    [InlineData(2, "0,-1 | 0,1")]
    [InlineData(3, "0,-1,1")]
    public void An_attribute_that_came_and_one_that_went_leave_it_open_which_is_meant(int count, string expected) =>
        Assert.Equal(expected, Layouts(Place(("street", 1, Text, false), ("number", 3, Int, true)) with { LostFields = [new(2)] }, count));

    [Fact]
    public void What_an_old_value_does_not_have_yet_is_NULL()
    {
        var type = Place(("street", 1, Text, false), ("number", 2, Int, true));

        Assert.Equal(new Place("a", null), ReaderProbe.Text<Place, CompositeReader<Place>>(type, "(a)"));
        Assert.Equal(new Place("a", null), ReaderProbe.Binary<Place, CompositeReader<Place>>(type, "00000001" + "00000019" + "00000001" + "61"));
        Assert.Equal(new Place("a", 5), ReaderProbe.Text<Place, CompositeReader<Place>>(type, "(a,5)"));
        Assert.Equal(ValueStatus.Layout, ReaderProbe.FailureOfText<Place, CompositeReader<Place>>(type, "(a,5,6)").Status);
    }

    [Fact]
    public void What_an_old_value_still_has_is_passed_over()
    {
        var type = Place(("street", 2, Text, false), ("number", 3, Int, false)) with { LostFields = [new(1)] };

        Assert.Equal(new Place("a", 5), ReaderProbe.Text<Place, CompositeReader<Place>>(type, "(gone,a,5)"));
        Assert.Equal(new Place("a", 5), ReaderProbe.Text<Place, CompositeReader<Place>>(type, "(a,5)"));
    }

    [Fact]
    public void What_could_be_either_is_refused_unless_it_is_not_read_or_types_tell()
    {
        // number came, and something else went: two fields are street and either of them.
        var swapped = Place(("street", 1, Text, false), ("number", 3, Int, true)) with { LostFields = [new(2)] };
        var result = ReaderProbe.Read<Place, CompositeReader<Place>>("(a,5)"u8, ValueFormat.Text, swapped, out _);
        Assert.Equal(ValueStatus.Layout, result.Status);
        Assert.StartsWith("public.place has lost attributes and got others of late, so that nothing tells which ones the 2 fields of the value are.", result.Reason, StringComparison.Ordinal);

        // Their places are the same in both.
        var unread = Place(("street", 1, Text, false), ("number", 2, Int, false), ("floor", 4, Int, true)) with { LostFields = [new(3)] };
        Assert.Equal(new Place("a", 5), ReaderProbe.Text<Place, CompositeReader<Place>>(unread, "(a,5,7)"));

        // In binary, the last field is no integer, so it is the one that went.
        Assert.Equal(
            new Place("a", null),
            ReaderProbe.Binary<Place, CompositeReader<Place>>(
                swapped, "00000002" + "00000019" + "00000001" + "61" + "00000019" + "00000001" + "62"));
    }

    [Fact]
    public void A_field_of_another_size_is_not_the_lost_one()
    {
        // Two integers are street and number, and not street and what went, which varied in size.
        var type = Place(("street", 1, Int, false), ("number", 3, Int, true)) with { LostFields = [new(2, -1)] };
        type = type with { Fields = [.. type.Fields.Select(field => field with { Size = 4 })] };
        var two = "00000002" + "00000017" + "00000004" + "00000001" + "00000017" + "00000004" + "00000005";

        Assert.Equal(new Level(1, 5), ReaderProbe.Binary<Level, CompositeReader<Level>>(type, two));
        Assert.Equal(
            ValueStatus.Layout,
            ReaderProbe.FailureOfBinary<Level, CompositeReader<Level>>(type with { LostFields = [new(2, 4)] }, two).Status);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        var random = new Random(3);
        var type = Place(("street", 1, Text, false), ("number", 3, Int, true)) with { LostFields = [new(2), new(4), new(5)] };
        for (var i = 0; i < TestScale.Iterations / 10; i++)
        {
            var text = Encoding.UTF8.GetBytes($"({string.Join(',', Enumerable.Range(0, random.Next(9)).Select(_ => random.Next(9)))})");
            var result = ReaderProbe.Read<Place, CompositeReader<Place>>(text, ValueFormat.Text, type, out _);
            Assert.True(Enum.IsDefined(result.Status));
        }
    }

    private static string Layouts(PgType type, int count) =>
        string.Join(" | ", new CompositeLayouts(type).OfCount(count).Select(layout => string.Join(',', layout)).Distinct());

    private static PgType Place(params (string Name, short Number, PgType Type, bool IsRecent)[] fields) =>
        CompositeTypes.Place with
        {
            Fields = [.. fields.Select(field => new PgField(field.Name, field.Number, field.Type, IsRecent: field.IsRecent))],
        };

    [CdcComposite("place")]
    internal sealed partial record Level(int Street, int? Number);
}
