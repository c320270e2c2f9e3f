using System.Text;
using TypedCdc.Metadata;
using TypedCdc.Protocol;
using TypedCdc.Values;
using TypedCdc.Tests.Values.Composites;

namespace TypedCdc.Tests.Values.Conversions;

/// <summary>Types of the user's own, read by generated code.</summary>
public sealed class ConversionTests
{
    private static readonly PgType Line = CompositeTypes.Of(16_600, "public", "line", ("price", "numeric"), ("label", "text"));

    private static readonly PgType[] Types =
    [
        Of("numeric"), Of("numeric"), Of("_numeric"), Of("text"), Of("text"), Of("point"), Of("text"), Line, Of("aclitem"),
    ];

    private static readonly string?[] Values = ["1.50", "2", "{3,NULL}", null, null, "(1,2)", "note", "(4,)", "a=r/b"];

    [Fact]
    public void They_are_made_wherever_they_are()
    {
        var bill = Read(Values);

        Assert.Equal(1.50m, bill.Total.Value);
        Assert.Equal(2, bill.Tax!.Value.Value);
        Assert.Equal([new Amount(3), null], bill.Parts);
        Assert.Equal(5, bill.Size);
        Assert.Equal(new Label("note"), bill.Note.Value);
        Assert.Equal(new BillLine(new Amount(4), new Label(null)), bill.Line);
    }

    [Fact]
    public void NULL_is_null_where_the_member_takes_it_and_given_on_where_the_value_takes_it()
    {
        var bill = Read(With(1, null));

        Assert.Null(bill.Tax);
        Assert.Equal(new Label(null), bill.Label);
        Assert.Null(bill.OrNull);
        Assert.Contains("the value is NULL, but Total does not take NULL", Refused(With(0, null)).Message, StringComparison.Ordinal);
        Assert.Contains("the value is NULL, but Size does not take NULL", Refused(With(5, null)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "-1", "total", "")]
    [InlineData(2, "{1,-2}", "parts", "element 2: ")]
    [InlineData(7, "(-4,)", "line", "field price: ")]
    public void What_is_thrown_is_the_columns_error_with_its_place(int column, string value, string name, string place)
    {
        var refused = Refused(With(column, value));

        Assert.Equal(name, refused.Column);
        Assert.StartsWith($"{place}no Amount can be made of the value: an amount is not negative", refused.Reason, StringComparison.Ordinal);
        Assert.IsType<ArgumentOutOfRangeException>(refused.InnerException);
    }

    [Fact]
    public void Raw_values_tell_what_they_are()
    {
        var raw = Read(Values).Raw!;

        Assert.Equal("a=r/b"u8.ToArray(), raw.Bytes.ToArray());
        Assert.Equal((PgFormat.Text, 1033u, "aclitem"), (raw.Format, raw.TypeOid, raw.TypeName));
        Assert.Equal("aclitem in text, 5 bytes", raw.ToString());
    }

    [Fact]
    public void What_does_not_fit_is_told()
    {
        Assert.Equal("Amount is made of decimal, which does not read it", MappingOf<Bill>().Columns[0].Misfit(Of("uuid"))?.Reason);
        Assert.Equal("Amount?[]", MappingOf<Bill>().Columns[2].TypeName);
        Assert.Null(MappingOf<Bill>().Columns[5].Misfit(PgType.Unknown(99_999)));
    }

    private static string?[] With(int column, string? value)
    {
        string?[] values = [.. Values];
        values[column] = value;
        return values;
    }

    private static ColumnValueException Refused(string?[] values) => Assert.Throws<ColumnValueException>(() => Read(values));

    private static Bill Read(string?[] values)
    {
        var message = Encoding.UTF8.GetBytes(string.Concat(values));
        var cells = new TupleCell[values.Length];
        var offset = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = values[i] is { } value ? new TupleCell(CellKind.Text, offset, value.Length) : new TupleCell(CellKind.Null, offset, 0);
            offset += cells[i].Length;
        }

        return ReaderOf<Bill>().Read(new RowView(message, cells));
    }

    private static RecordReader<T> ReaderOf<T>()
        where T : ICdcRecord<T> => T.Bind(new ColumnBinder(
            T.Mapping.Columns.Select((column, i) => new BoundColumn(new TableName("public", "bills"), column, i, Types[i]))));

    private static RecordMapping MappingOf<T>()
        where T : ICdcRecord<T> => T.Mapping;

    private static PgType Of(string typname) => ReadableTypes.BuiltIn(typname)!;
}
