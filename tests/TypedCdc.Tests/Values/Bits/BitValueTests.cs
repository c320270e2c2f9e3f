using System.Collections;
using System.Text;
using TypedCdc.Values;
using TypedCdc.Values.Bits;
using TypedCdc.Values.Text;

namespace TypedCdc.Tests.Values.Bits;

public sealed class BitValueTests
{
    private static readonly Reader<BitArray> Bits = BitArrayValue.Read;
    private static readonly Reader<bool> Bit = BooleanValue.Read;
    private static readonly Reader<string> Text = StringValue.Read;

    [Theory]
    [InlineData("00000000", "")]
    [InlineData("0000000180", "1")]
    [InlineData("0000000100", "0")]
    [InlineData("0000000A80C0", "1000000011")]
    [InlineData("0000000812", "00010010")]
    [InlineData("00000018123456", "000100100011010001010110")]
    public void The_leftmost_bit_is_the_first(string hex, string text)
    {
        foreach (var readAs in (uint[])[PgTypeOid.Bit, PgTypeOid.Varbit])
        {
            Assert.Equal(ValueStatus.Ok, Bits.Binary(readAs, hex, out var fromBinary));
            Assert.Equal(ValueStatus.Ok, Bits.Text(readAs, text, out var fromText));

            Assert.Equal(text, Shown(fromBinary));
            Assert.Equal(text, Shown(fromText));
            Text.Reads(readAs, hex, text, text);
        }
    }

    [Fact]
    public void Bits_of_every_number_agree()
    {
        var random = new Random(7);
        for (var count = 0; count < 130; count++)
        {
            var text = string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(2)));
            Bits.Text(PgTypeOid.Varbit, text, out var bits);
            var hex = count.ToString("X8", null) + Convert.ToHexString([.. text.Chunk(8).Select(Byte)]);

            Assert.Equal(text, Shown(bits));
            Assert.Equal(ValueStatus.Ok, Bits.Binary(PgTypeOid.Varbit, hex, out var fromBinary));
            Assert.Equal(text, Shown(fromBinary));
            Text.Reads(PgTypeOid.Varbit, hex, text, text);
        }
    }

    [Fact]
    public void One_bit_is_a_boolean()
    {
        Bit.Reads(PgTypeOid.Bit, "0000000180", "1", true);
        Bit.Reads(PgTypeOid.Varbit, "0000000100", "0", false);
        Bit.Refuses(PgTypeOid.Bit, "00000000", "", ValueStatus.OutOfRange);
        Bit.Refuses(PgTypeOid.Bit, "00000002C0", "11", ValueStatus.OutOfRange);
        Bit.Refuses(PgTypeOid.Bit, "01", "t", ValueStatus.Malformed);
    }

    [Theory]
    [InlineData("", "2")]
    [InlineData("000000", " ")]
    [InlineData("00000001", "1 ")]
    [InlineData("0000000181", "01x")]
    [InlineData("000000018000", "B'1'")]
    [InlineData("0000000980", "/")]
    [InlineData("FFFFFFFF", "-1")]
    [InlineData("7FFFFFFF00", "\0")]
    public void No_bits(string hex, string text)
    {
        Bits.Refuses(PgTypeOid.Bit, hex, text, ValueStatus.Malformed);
        Text.Refuses(PgTypeOid.Bit, hex, text, ValueStatus.Malformed);
        Bit.Refuses(PgTypeOid.Bit, hex, text, ValueStatus.Malformed);
    }

    [Fact]
    public void Other_types_are_no_bits() => Bits.Refuses(PgTypeOid.Bytea, "0000000180", "1", ValueStatus.Malformed);

    private static byte Byte(char[] bits) => Convert.ToByte(new string(bits).PadRight(8, '0'), 2);

    private static string Shown(BitArray bits)
    {
        var text = new StringBuilder();
        foreach (bool bit in bits)
        {
            text.Append(bit ? '1' : '0');
        }

        return text.ToString();
    }
}
