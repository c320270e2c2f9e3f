using TypedCdc.Reselection;
using TypedCdc.Values;

namespace TypedCdc.Tests.Reselection;

public sealed class KeyTextTests
{
    [Theory]
    [InlineData("bool", "01", "True")]
    [InlineData("int2", "8000", "-32768")]
    [InlineData("int4", "FFFFFFFF", "-1")]
    [InlineData("int8", "8000000000000000", "-9223372036854775808")]
    [InlineData("float8", "7FF8000000000000", "NaN")]
    [InlineData("float8", "FFF0000000000000", "-Infinity")]
    [InlineData("float8", "3FB999999999999A", "0.1")]
    [InlineData("text", "61C3A4", "aä")]
    [InlineData("bytea", "00FF", "\\x00FF")]
    [InlineData("uuid", "6F9619FF8B86D011B42D00C04FC964FF", "6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    [InlineData("date", "7FFFFFFF", "infinity")]
    [InlineData("timestamptz", "0000000000000000", "2000-01-01 00:00:00")]
    [InlineData("macaddr", "08002B010203", "08002B010203")]
    public void Binary_values_are_written_as_the_server_reads_them(string type, string hex, string expected)
    {
        var known = ReadableTypes.BuiltIn(type)!;
        Assert.True(KeyText.CanWrite(known));
        Assert.Equal(expected, KeyText.Of(Convert.FromHexString(hex), ValueFormat.Binary, known));
    }

    [Fact]
    public void Text_stays_as_it_is() =>
        Assert.Equal("2000-01-01 00:00:00+00", KeyText.Of("2000-01-01 00:00:00+00"u8, ValueFormat.Text, ReadableTypes.BuiltIn("timestamptz")!));

    [Fact]
    public void A_domain_and_an_enum_are_written_as_what_they_are_made_of()
    {
        var mood = new PgType(9, "public", "mood", PgTypeKind.Enum, PgTypeOid.Text);
        var code = new PgType(8, "public", "code", PgTypeKind.Domain, PgTypeOid.Int4) { Base = ReadableTypes.BuiltIn("int4") };
        Assert.True(KeyText.CanWrite(mood));
        Assert.Equal("ok", KeyText.Of("ok"u8, ValueFormat.Binary, mood));
        Assert.True(KeyText.CanWrite(code));
        Assert.Equal("5", KeyText.Of([0, 0, 0, 5], ValueFormat.Binary, code));
    }

    [Theory]
    [InlineData("interval")]
    [InlineData("int4range")]
    [InlineData("_int4")]
    [InlineData("jsonb")]
    public void Other_types_are_refused(string type) => Assert.False(KeyText.CanWrite(ReadableTypes.BuiltIn(type)!));

    [Fact]
    public void Every_type_that_can_be_written_is()
    {
        var written = Enumerable.Range(1, 10_000).Select(oid => ReadableTypes.BuiltIn((uint)oid)).OfType<PgType>().Where(KeyText.CanWrite).ToList();
        Assert.True(written.Count > 20);
        foreach (var type in written.Where(type => type.Name is not ("inet" or "cidr")))
        {
            // Of all others, some length of zeros is a value.
            Assert.Contains(
                Enumerable.Range(0, 25),
                length => KeyText.Of(new byte[length], ValueFormat.Binary, type) is not null);
        }
    }

    [Fact]
    public void What_is_malformed_is_not_known() => Assert.Null(KeyText.Of([1, 2], ValueFormat.Binary, ReadableTypes.BuiltIn("int4")!));
}
