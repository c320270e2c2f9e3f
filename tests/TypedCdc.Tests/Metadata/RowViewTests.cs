using System.Net;
using System.Text;
using TypedCdc.Metadata;
using TypedCdc.Metadata.Readers;
using TypedCdc.Protocol;
using TypedCdc.Values;

namespace TypedCdc.Tests.Metadata;

public sealed class RowViewTests
{
    private static readonly TableName Orders = new("sales", "orders");

    [Fact]
    public void Cells_are_read_by_their_own_kind()
    {
        byte[] message = [0xEE, 0x00, 0x00, 0x00, 0x2A, .. "43é"u8];
        TupleCell[] cells =
        [
            new(CellKind.Binary, 1, 4),
            new(CellKind.Text, 5, 2),
            new(CellKind.Text, 7, 2),
            new(CellKind.Null, 0, 0),
            new(CellKind.Unchanged, 0, 0),
        ];
        var row = new RowView(message, cells);

        Assert.Equal(42, row.GetInt32(Column("id", ColumnType.Int32, 0, "int4")));
        Assert.Equal(43, row.GetInt32(Column("customer", ColumnType.Int32, 1, "int4")));
        Assert.Equal('é', row.GetChar(Column("letter", ColumnType.Char, 2, "bpchar")));
        Assert.True(row.IsNull(Column("note", ColumnType.String, 3, "text")));
        Assert.False(row.IsUnchanged(Column("note", ColumnType.String, 3, "text")));
        Assert.True(row.IsUnchanged(Column("note", ColumnType.String, 4, "text")));
    }

    [Fact]
    public void Every_getter_reads_its_type()
    {
        Assert.True(OneCell("t").GetBoolean(Column("c", ColumnType.Boolean, 0, "bool")));
        Assert.Equal(-5, OneCell("-5").GetInt16(Column("c", ColumnType.Int16, 0, "int2")));
        Assert.Equal(5L, OneCell("5").GetInt64(Column("c", ColumnType.Int64, 0, "int4")));
        Assert.Equal(0.5f, OneCell("0.5").GetSingle(Column("c", ColumnType.Single, 0, "float4")));
        Assert.Equal(0.5, OneCell("0.5").GetDouble(Column("c", ColumnType.Double, 0, "float8")));
        Assert.Equal(1.50m, OneCell("1.50").GetDecimal(Column("c", ColumnType.Decimal, 0, "numeric")));
        Assert.Equal("x", OneCell("x").GetString(Column("c", ColumnType.String, 0, "varchar")));
        Assert.Equal(Guid.Empty, OneCell("00000000-0000-0000-0000-000000000000").GetGuid(Column("c", ColumnType.Guid, 0, "uuid")));
        Assert.Equal([1, 2], OneCell(@"\x0102").GetBytes(Column("c", ColumnType.Bytes, 0, "bytea")));
        Assert.Equal(new DateTime(2024, 1, 2), OneCell("2024-01-02 00:00:00").GetDateTime(Column("c", ColumnType.DateTime, 0, "timestamp")));
        Assert.Equal(
            new DateTimeOffset(2024, 1, 2, 0, 0, 0, TimeSpan.Zero),
            OneCell("2024-01-02 01:00:00+01").GetDateTimeOffset(Column("c", ColumnType.DateTimeOffset, 0, "timestamptz")));
        Assert.Equal(new DateOnly(2024, 1, 2), OneCell("2024-01-02").GetDateOnly(Column("c", ColumnType.DateOnly, 0, "date")));
        Assert.Equal(new TimeOnly(1, 2, 3), OneCell("01:02:03").GetTimeOnly(Column("c", ColumnType.TimeOnly, 0, "time")));
        Assert.Equal(TimeSpan.FromDays(2), OneCell("2 days").GetTimeSpan(Column("c", ColumnType.TimeSpan, 0, "interval")));
    }

    [Theory]
    [InlineData("text", "shut  ", "shut  ")]
    [InlineData("bpchar", "shut  ", "shut")]
    public void Labels_come_without_the_blanks_that_fill_them_up(string typname, string held, string expected)
    {
        var exception = Assert.Throws<ColumnValueException>(() =>
            OneCell(held).Get<Status, EnumReader<Status, StatusLabels>>(Column("status", ColumnType.Enum, 0, typname)));

        Assert.Contains($"the label '{expected}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_in_a_member_that_takes_none()
    {
        var exception = Assert.Throws<ColumnValueException>(() =>
            new RowView([], [new TupleCell(CellKind.Null, 0, 0)]).GetInt32(Column("total", ColumnType.Int32, 0, "int4")));

        Assert.Equal("sales.orders", exception.Table);
        Assert.Equal("total", exception.Column);
        Assert.Equal(
            "Column total of table sales.orders: the value is NULL, but Total does not take NULL. Make the member nullable.",
            exception.Message);
    }

    [Fact]
    public void An_unchanged_value_names_both_ways_out()
    {
        var exception = Assert.Throws<ColumnValueException>(() =>
            new RowView([], [new TupleCell(CellKind.Unchanged, 0, 0)]).GetString(Column("note", ColumnType.String, 0, "text")));

        Assert.Contains("Column note of table sales.orders", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Declare Note as Toast<T>", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ALTER TABLE \"sales\".\"orders\" REPLICA IDENTITY FULL", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NaN", "the value is NaN or infinite, which cannot be held by decimal (numeric in text, 3 bytes: 'NaN'). Declare Total as PgNumeric, which holds every value.")]
    [InlineData("1e5", "the bytes are no valid numeric for decimal (numeric in text, 3 bytes: '1e5').")]
    [InlineData("99999999999999999999999999999", "the value is outside the range of decimal (numeric in text, 29 bytes: '9999999999999999…'). Declare Total as PgNumeric, which holds every value.")]
    [InlineData("0.00000000000000000000000000001", "the value has parts or digits that cannot be held by decimal (numeric in text, 31 bytes: '0.00000000000000…'). Declare Total as PgNumeric, which holds every value.")]
    public void Unreadable_values_say_what_was_found(string text, string reason)
    {
        var exception = Assert.Throws<ColumnValueException>(() => OneCell(text).GetDecimal(Column("total", ColumnType.Decimal, 0, "numeric")));

        Assert.Equal("Column total of table sales.orders: " + reason, exception.Message);
    }

    [Theory]
    [InlineData("infinity", "date", " Declare Due as PgDate, which holds every value, or mark it with [CdcClamp] to read the first or last value that there is.")]
    [InlineData("{10000-01-01}", "_date", " Declare what Due is made of as PgDate, which holds every value, or mark it with [CdcClamp] to read the first or last value that there is.")]
    [InlineData("2000-02-30", "date", "")]
    public void Dates_beyond_those_of_dotnet_have_two_ways_out(string text, string typname, string mend)
    {
        var exception = Assert.Throws<ColumnValueException>(() =>
        {
            var column = Column("due", ColumnType.DateOnly, 0, typname);
            _ = typname == "date" ? [OneCell(text).GetDateOnly(column)] : OneCell(text).Get<DateOnly[], ArrayReader<DateOnly, DateOnlyReader>>(column);
        });

        Assert.EndsWith("')." + mend, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.1/8", "inet", " Declare Due as NpgsqlInet, which holds every value.")]
    [InlineData("{{10.0.0.1}}", "_inet", " PgArray<T> holds arrays of any shape.")]
    [InlineData("[0:0]={10.0.0.1}", "_inet", " PgArray<T> holds arrays of any shape.")]
    public void What_holds_the_value_is_named(string text, string typname, string mend)
    {
        var exception = Assert.Throws<ColumnValueException>(() =>
        {
            var column = Column("due", ColumnType.IPAddress, 0, typname);
            _ = typname == "inet" ? [OneCell(text).Get<IPAddress, IPAddressReader>(column)] : OneCell(text).Get<IPAddress[], ArrayReader<IPAddress, IPAddressReader>>(column);
        });

        Assert.EndsWith("')." + mend, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_an_object_is_no_oid()
    {
        var exception = Assert.Throws<ColumnValueException>(() =>
            OneCell("pg_class").Get<uint, UInt32Reader>(Column("object", ColumnType.UInt32, 0, "regclass")));

        Assert.Equal(
            "Column object of table sales.orders: in text format the server sends the object's name and not its OID; stream with CdcOptions.Binary, "
            + "or leave the column out. The name cannot be held by uint (regclass in text, 8 bytes: 'pg_class').",
            exception.Message);
    }

    [Fact]
    public void Unreadable_binary_values_are_shown_in_hexadecimal()
    {
        var exception = Assert.Throws<ColumnValueException>(() =>
            new RowView([1, 2, 3], [new TupleCell(CellKind.Binary, 0, 3)]).GetInt32(Column("id", ColumnType.Int32, 0, "int4")));

        Assert.Equal("Column id of table sales.orders: the bytes are no valid integer for int (integer in binary, 3 bytes: 010203).", exception.Message);
    }

    [Fact]
    public void A_label_without_member_names_the_enum_and_the_way_out()
    {
        var exception = Assert.Throws<ColumnValueException>(() =>
            OneCell("on hold").Get<Status, EnumReader<Status, StatusLabels>>(Column("status", ColumnType.Enum, 0, "text")));

        Assert.Equal(
            "Column status of table sales.orders: enum OrderStatus has no member for the label 'on hold'. Add one, name it with [PgName(\"on hold\")], or mark the one that stands for all such labels with [CdcUnknownLabel].",
            exception.Message);
    }

    [Fact]
    public void An_element_that_is_wrong_is_named()
    {
        var exception = Assert.Throws<ColumnValueException>(() =>
            OneCell("{1,NULL}").Get<int[], ArrayReader<int, Int32Reader>>(ArrayColumn("sizes", "_int4")));

        Assert.Equal(
            "Column sizes of table sales.orders: element 2: NULL cannot be held by int[] (integer[] in text, 8 bytes: '{1,NULL}').",
            exception.Message);
    }

    [Fact]
    public void A_label_within_an_array_is_named_with_its_element()
    {
        var exception = Assert.Throws<ColumnValueException>(() =>
            OneCell("{\"on hold\"}").Get<Status[], ArrayReader<Status, EnumReader<Status, StatusLabels>>>(ArrayColumn("states", "_text")));

        Assert.StartsWith(
            "Column states of table sales.orders: element 1: enum OrderStatus has no member for the label 'on hold'.",
            exception.Message,
            StringComparison.Ordinal);
    }

    private static BoundColumn ArrayColumn(string name, string typname) => new(
        Orders,
        new ReaderMapping<int[], ArrayReader<int, Int32Reader>>(name, name),
        0,
        ReadableTypes.BuiltIn(typname)!);

    private enum Status
    {
        Open,
    }

    private readonly struct StatusLabels : IEnumLabels<Status>
    {
        public static string EnumName => "OrderStatus";

        public static bool TryFind(ReadOnlySpan<byte> label, out Status value)
        {
            value = Status.Open;
            return label.SequenceEqual("open"u8);
        }
    }

    private static RowView OneCell(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new RowView(bytes, new[] { new TupleCell(CellKind.Text, 0, bytes.Length) });
    }

    private static BoundColumn Column(string name, ColumnType type, int index, string typname) => new(
        Orders,
        new ColumnMapping(name, char.ToUpperInvariant(name[0]) + name[1..], type),
        index,
        ReadableTypes.BuiltIn(typname)!);
}
