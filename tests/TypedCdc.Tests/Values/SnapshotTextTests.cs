using TypedCdc.Values;
using TypedCdc.Values.Text;

namespace TypedCdc.Tests.Values;

public sealed class SnapshotTextTests
{
    private static readonly Reader<string> Text = StringValue.Read;

    [Theory]
    [InlineData(PgTypeOid.PgSnapshot)]
    [InlineData(PgTypeOid.TxidSnapshot)]
    public void Snapshots(uint readAs)
    {
        Text.Reads(readAs, "00000000" + "0000000000000003" + "0000000000000003", "3:3:", "3:3:");
        Text.Reads(readAs, "00000001" + "0000000000000003" + "0000000000000005" + "0000000000000004", "3:5:4", "3:5:4");
        Text.Reads(readAs, "00000002" + "0000000000000003" + "FFFFFFFFFFFFFFFF" + "0000000000000003" + "0000000000000009", "3:18446744073709551615:3,9", "3:18446744073709551615:3,9");
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000000")]
    [InlineData("00000000" + "0000000000000003" + "00000000000000")]
    [InlineData("00000001" + "0000000000000003" + "0000000000000003")]
    [InlineData("00000000" + "0000000000000003" + "0000000000000003" + "00")]
    [InlineData("FFFFFFFE")]
    [InlineData("FFFFFFFF" + "0000000000000003")]
    [InlineData("1FFFFFFF" + "0000000000000003" + "0000000000000003")]
    public void No_snapshots(string hex) => Assert.Equal(ValueStatus.Malformed, Text.Binary(PgTypeOid.PgSnapshot, hex, out _));
}
