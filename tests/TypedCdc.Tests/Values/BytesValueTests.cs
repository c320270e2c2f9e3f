using TypedCdc.Values;
using TypedCdc.Values.Text;

namespace TypedCdc.Tests.Values;

public sealed class BytesValueTests
{
    private static readonly Reader<byte[]> Bytes = BytesValue.Read;

    [Theory]
    [InlineData("", @"\x")]
    [InlineData("", "")]
    [InlineData("00", @"\x00")]
    [InlineData("DEADBEEF", @"\xdeadbeef")]
    [InlineData("DEADBEEF", @"\xDEADbeef")]
    [InlineData("00417F80FF5C275C", @"\000A\177\200\377\\'\\")]
    [InlineData("5C78", @"\\x")]
    public void All_forms(string hex, string text) => Bytes.Reads(PgTypeOid.Bytea, hex, text, Convert.FromHexString(hex));

    [Theory]
    [InlineData(@"\x0")]
    [InlineData(@"\x0g")]
    [InlineData(@"\x 0")]
    [InlineData(@"\")]
    [InlineData(@"a\")]
    [InlineData(@"\40")]
    [InlineData(@"\400")]
    [InlineData(@"\128")]
    [InlineData(@"\X00")]
    [InlineData("é")]
    [InlineData("a\n")]
    public void Text_that_is_none(string text) =>
        Assert.Equal(ValueStatus.Malformed, Bytes.Text(PgTypeOid.Bytea, text, out _));

    [Fact]
    public void Other_types_are_no_bytes() => Bytes.Refuses(PgTypeOid.Text, "00", @"\x00", ValueStatus.Malformed);
}
