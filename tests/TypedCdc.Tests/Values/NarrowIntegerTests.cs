using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Tests.Values;

/// <summary>Integers as CLR types that hold some of them only, and as floating-point types that hold all of them.</summary>
public sealed class NarrowIntegerTests
{
    private static readonly Reader<byte> Byte = ByteValue.Read;
    private static readonly Reader<sbyte> SByte = SByteValue.Read;
    private static readonly Reader<ushort> UInt16 = UInt16Value.Read;
    private static readonly Reader<uint> UInt32 = UInt32Value.Read;
    private static readonly Reader<long> Int64 = Int64Value.Read;
    private static readonly Reader<ulong> UInt64 = UInt64Value.Read;
    private static readonly Reader<float> Single = SingleValue.Read;
    private static readonly Reader<double> Double = DoubleValue.Read;

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Byte.Reads(PgTypeOid.Int2, "00FF", "255", (byte)255);
        Byte.Refuses(PgTypeOid.Int2, "0100", "256", ValueStatus.OutOfRange);
        Byte.Refuses(PgTypeOid.Int2, "FFFF", "-1", ValueStatus.OutOfRange);
        SByte.Reads(PgTypeOid.Int2, "FF80", "-128", (sbyte)-128);
        SByte.Refuses(PgTypeOid.Int2, "0080", "128", ValueStatus.OutOfRange);
        UInt16.Reads(PgTypeOid.Int4, "0000FFFF", "65535", ushort.MaxValue);
        UInt16.Refuses(PgTypeOid.Int4, "00010000", "65536", ValueStatus.OutOfRange);
        UInt16.Refuses(PgTypeOid.Int4, "FFFFFFFF", "-1", ValueStatus.OutOfRange);
        UInt32.Reads(PgTypeOid.Int8, "00000000FFFFFFFF", "4294967295", uint.MaxValue);
        UInt32.Refuses(PgTypeOid.Int8, "0000000100000000", "4294967296", ValueStatus.OutOfRange);
        UInt32.Refuses(PgTypeOid.Int8, "FFFFFFFFFFFFFFFF", "-1", ValueStatus.OutOfRange);
    }

    [Fact]
    public void Numerics_without_a_fraction_are_integers()
    {
        Both("9223372036854775807", long.MaxValue, ValueStatus.Ok);
        Both("-9223372036854775808", long.MinValue, ValueStatus.Ok);
        Both("9223372036854775808", 0L, ValueStatus.OutOfRange);
        Both("-9223372036854775809", 0L, ValueStatus.OutOfRange);
        Both("12.000", 12L, ValueStatus.Ok);
        Both("12.001", 0L, ValueStatus.Inexact);
        Both("NaN", 0L, ValueStatus.NotFinite);
        Both("5." + new string('0', 200), 5L, ValueStatus.Ok);
        Both("1" + new string('0', 500), 0L, ValueStatus.OutOfRange);

        Assert.Equal(ValueStatus.Ok, UInt64.Text(PgTypeOid.Numeric, "18446744073709551615", out var greatest));
        Assert.Equal(ulong.MaxValue, greatest);
        Assert.Equal(ValueStatus.OutOfRange, UInt64.Text(PgTypeOid.Numeric, "18446744073709551616", out _));
        Assert.Equal(ValueStatus.OutOfRange, UInt64.Text(PgTypeOid.Numeric, "-1", out _));
        Assert.Equal(ValueStatus.Inexact, UInt64.Text(PgTypeOid.Numeric, "0.5", out _));
    }

    [Fact]
    public void Floating_point_holds_smaller_integers()
    {
        Single.Reads(PgTypeOid.Int2, "8000", "-32768", -32768f);
        Double.Reads(PgTypeOid.Int2, "7FFF", "32767", 32767d);
        Double.Reads(PgTypeOid.Int4, "80000000", "-2147483648", -2147483648d);
        Single.Refuses(PgTypeOid.Int4, "00000001", "1", ValueStatus.Malformed);
        Double.Refuses(PgTypeOid.Int8, "0000000000000001", "1", ValueStatus.Malformed);
    }

    private static void Both(string text, long value, ValueStatus status)
    {
        Assert.Equal(status, Int64.Text(PgTypeOid.Numeric, text, out var read));
        Assert.Equal(value, read);
    }
}
