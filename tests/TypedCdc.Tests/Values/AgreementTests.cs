using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using NpgsqlTypes;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;
using TypedCdc.Values.Identifiers;
using TypedCdc.Values.Numbers;
using TypedCdc.Values.Text;
using TypedCdc.Values.Time;

namespace TypedCdc.Tests.Values;

/// <summary>Random values, written in both formats, are read as the same value or refused for the same reason.</summary>
public sealed class AgreementTests
{
    private static readonly PgType Interval = ReadableTypes.BuiltIn(PgTypeOid.Interval)!;

    private readonly Random _random = new(20_000_101);

    [Fact]
    public void Numerics()
    {
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            var number = PgNumber.Random(_random);
            var expected = number.Expected();

            Assert.Equal(expected, Show(DecimalValue.Read(number.ToBinary(), ValueFormat.Binary, PgTypeOid.Numeric, out var value), value));
            Assert.Equal(expected, Show(DecimalValue.Read(number.ToText(), ValueFormat.Text, PgTypeOid.Numeric, out value), value));
        }

        static string Show(ValueStatus status, decimal value) =>
            status == ValueStatus.Ok ? value.ToString(CultureInfo.InvariantCulture) : status.ToString();
    }

    [Fact]
    public void Integers()
    {
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            var value = _random.NextInt64(long.MinValue, long.MaxValue) >> _random.Next(64);
            ReaderExtensions.Reads(Int64Value.Read, PgTypeOid.Int8, Hex(value, 8), Invariant(value), value);
            ReaderExtensions.Reads(Int32Value.Read, PgTypeOid.Int4, Hex(value, 4), Invariant((int)value), (int)value);
            ReaderExtensions.Reads(Int16Value.Read, PgTypeOid.Int2, Hex(value, 2), Invariant((short)value), (short)value);
        }
    }

    [Fact]
    public void Floats()
    {
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            var bits = _random.NextInt64(long.MinValue, long.MaxValue);
            var value = BitConverter.Int64BitsToDouble(bits);
            var single = BitConverter.Int32BitsToSingle((int)bits);
            ReaderExtensions.Reads(DoubleValue.Read, PgTypeOid.Float8, Hex(bits, 8), Invariant(value), value);
            ReaderExtensions.Reads(SingleValue.Read, PgTypeOid.Float4, Hex(bits, 4), Invariant(single), single);
            ReaderExtensions.Reads(DoubleValue.Read, PgTypeOid.Float4, Hex(bits, 4), Invariant(single), (double)single);
        }
    }

    [Fact]
    public void Timestamps()
    {
        // From 4713 BC to 294276 AD, with every second value in or near the years that fit.
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            var wide = i % 2 == 0;
            var microseconds = _random.NextInt64(wide ? -211_813_488_000_000_000 : -64_000_000_000_000_000, wide ? 9_223_371_331_200_000_000 : 253_000_000_000_000_000);
            microseconds -= microseconds % (long)Math.Pow(10, _random.Next(8));
            var offset = _random.Next(-57_599, 57_600) / _random.Next(1, 4) switch { 1 => 3600, 2 => 60, _ => 1 };
            offset *= _random.Next(2);
            var binary = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(binary, microseconds);

            Agree<DateTime>(DateTimeValue.Read, PgTypeOid.Timestamp, binary, PgCalendar.Timestamp(microseconds));
            Agree<DateTime>(DateTimeValue.Read, PgTypeOid.Timestamptz, binary, PgCalendar.Timestamp(microseconds, offset));
            Agree<DateTimeOffset>(DateTimeOffsetValue.Read, PgTypeOid.Timestamptz, binary, PgCalendar.Timestamp(microseconds, offset));
            Agree<PgTimestamp>(PgTimestampValue.Read, PgTypeOid.Timestamptz, binary, PgCalendar.Timestamp(microseconds, offset));
            AgreeExactly<PgTimestamp>(PgTimestampValue.Read, PgTypeOid.Timestamp, binary, PgCalendar.Timestamp(microseconds));
            Assert.Equal(PgCalendar.Timestamp(microseconds, 0), PgTimestamp.FromMicroseconds(microseconds).ToString("Z", null));
        }
    }

    [Fact]
    public void Dates()
    {
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            var days = i % 2 == 0 ? _random.Next(-2_451_545, 2_145_031_949) : _random.Next(-740_000, 2_930_000);
            var binary = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(binary, days);

            Agree<DateOnly>(DateOnlyValue.Read, PgTypeOid.Date, binary, PgCalendar.Date(days));
            AgreeExactly<PgDate>(PgDateValue.Read, PgTypeOid.Date, binary, PgCalendar.Date(days));
        }
    }

    [Fact]
    public void Times()
    {
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            var microseconds = _random.NextInt64(86_400_000_001);
            microseconds -= microseconds % (long)Math.Pow(10, _random.Next(8));
            var binary = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(binary, microseconds);

            Agree<TimeOnly>(TimeOnlyValue.Read, PgTypeOid.Time, binary, PgCalendar.Time(microseconds));
            Agree<TimeSpan>(TimeSpanValue.Read, PgTypeOid.Time, binary, PgCalendar.Time(microseconds));
            AgreeExactly<PgTime>(PgTimeValue.Read, PgTypeOid.Time, binary, PgCalendar.Time(microseconds));

            var offset = _random.Next(-57_599, 57_600);
            offset -= offset % _random.Next(3) switch { 0 => 3600, 1 => 60, _ => 1 };
            var withOffset = new byte[12];
            binary.CopyTo(withOffset, 0);
            BinaryPrimitives.WriteInt32BigEndian(withOffset.AsSpan(8), -offset);
            Agree<DateTimeOffset>(DateTimeOffsetValue.Read, PgTypeOid.Timetz, withOffset, PgCalendar.TimeTz(microseconds, offset));
            AgreeExactly<PgTimeTz>(PgTimeTzValue.Read, PgTypeOid.Timetz, withOffset, PgCalendar.TimeTz(microseconds, offset));
        }
    }

    [Fact]
    public void Intervals()
    {
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            var months = i % 3 == 0 ? _random.Next(int.MinValue, int.MaxValue) >> _random.Next(32) : 0;
            var days = _random.Next(int.MinValue, int.MaxValue) >> _random.Next(32);
            var microseconds = _random.NextInt64(-long.MaxValue, long.MaxValue) >> _random.Next(64);
            var binary = new byte[16];
            BinaryPrimitives.WriteInt64BigEndian(binary, microseconds);
            BinaryPrimitives.WriteInt32BigEndian(binary.AsSpan(8), days);
            BinaryPrimitives.WriteInt32BigEndian(binary.AsSpan(12), months);

            Agree<TimeSpan>(TimeSpanValue.Read, PgTypeOid.Interval, binary, PgCalendar.Interval(months, days, microseconds));

            var expected = new NpgsqlInterval(months, days, microseconds);
            Assert.Equal(expected, ReaderProbe.Binary<NpgsqlInterval, NpgsqlIntervalReader>(Interval, Convert.ToHexString(binary)));
            Assert.Equal(expected, ReaderProbe.Text<NpgsqlInterval, NpgsqlIntervalReader>(Interval, PgCalendar.Interval(months, days, microseconds)));
        }
    }

    [Fact]
    public void Uuids_and_bytes()
    {
        var bytes = new byte[16];
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            _random.NextBytes(bytes);
            var hex = Convert.ToHexString(bytes);
            ReaderExtensions.Reads(GuidValue.Read, PgTypeOid.Uuid, hex, new Guid(bytes, bigEndian: true).ToString(), new Guid(bytes, bigEndian: true));
            ReaderExtensions.Reads(BytesValue.Read, PgTypeOid.Bytea, hex, @"\x" + hex.ToLowerInvariant(), bytes);
            ReaderExtensions.Reads(BytesValue.Read, PgTypeOid.Bytea, hex, Escaped(bytes), bytes);
        }
    }

    [Fact]
    public void Strings()
    {
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            var text = string.Concat(Enumerable.Range(0, _random.Next(20)).Select(_ => RandomRune().ToString()));
            var hex = Convert.ToHexString(Encoding.UTF8.GetBytes(text));
            ReaderExtensions.Reads(StringValue.Read, PgTypeOid.Text, hex, text, text);
            ReaderExtensions.Reads(StringValue.Read, PgTypeOid.Jsonb, "01" + hex, text, text);
        }
    }

    private static void Agree<T>(Reader<T> reader, uint readAs, byte[] binary, string text)
    {
        var ofBinary = reader(binary, ValueFormat.Binary, readAs, out var fromBinary);
        var ofText = reader(Encoding.ASCII.GetBytes(text), ValueFormat.Text, readAs, out var fromText);

        Assert.True(ofBinary == ofText && Equals(fromBinary, fromText), $"{text}: {ofBinary} {fromBinary} in binary, {ofText} {fromText} in text");
        Assert.NotEqual(ValueStatus.Malformed, ofBinary);
    }

    /// <summary>The value is read, and written again as it was.</summary>
    private static void AgreeExactly<T>(Reader<T> reader, uint readAs, byte[] binary, string text)
        where T : ISpanParsable<T>
    {
        reader.Reads(readAs, Convert.ToHexString(binary), text, T.Parse(text, null));
        reader.Binary(readAs, Convert.ToHexString(binary), out var value);
        Assert.Equal(text, value.ToString());
    }

    private static string Escaped(byte[] bytes) => string.Concat(bytes.Select(one => one switch
    {
        (byte)'\\' => @"\\",
        < 0x20 or > 0x7E => @"\" + Convert.ToString(one, 8).PadLeft(3, '0'),
        _ => ((char)one).ToString(),
    }));

    private static string Hex(long value, int width) =>
        value.ToString("X16", CultureInfo.InvariantCulture)[^(2 * width)..];

    private static string Invariant(IFormattable value) => value.ToString("R", CultureInfo.InvariantCulture);

    private Rune RandomRune()
    {
        Rune rune;
        while (!Rune.TryCreate(_random.Next(_random.Next(2) == 0 ? 0x80 : 0x110000), out rune))
        {
        }

        return rune;
    }
}
