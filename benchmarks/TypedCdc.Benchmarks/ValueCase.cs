using System.Text;
using TypedCdc.Values;

namespace TypedCdc.Benchmarks;

/// <summary>One value in one format, and how it is read.</summary>
public sealed class ValueCase
{
    private delegate ValueStatus Reader<T>(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out T value);

    private readonly string _name;
    private readonly Func<int> _read;

    private ValueCase(string name, Func<int> read)
    {
        _name = name;
        _read = read;
    }

    /// <summary>Every type in both formats.</summary>
    public static IEnumerable<ValueCase> All { get; } =
    [
        .. Both<bool>("boolean", BooleanValue.Read, PgTypeOid.Bool, "01", "t"),
        .. Both<short>("smallint", Int16Value.Read, PgTypeOid.Int2, "3039", "12345"),
        .. Both<int>("integer", Int32Value.Read, PgTypeOid.Int4, "075BCD15", "123456789"),
        .. Both<long>("bigint", Int64Value.Read, PgTypeOid.Int8, "00000000075BCD15", "123456789"),
        .. Both<float>("real", SingleValue.Read, PgTypeOid.Float4, "3DCCCCCD", "0.1"),
        .. Both<double>("double", DoubleValue.Read, PgTypeOid.Float8, "3FB999999999999A", "0.1"),
        .. Both<decimal>("numeric(12,2)", DecimalValue.Read, PgTypeOid.Numeric, "0003000100000002000109291A2C", "12345.67"),
        .. Both<decimal>("numeric, 29 digits", DecimalValue.Read, PgTypeOid.Numeric, "00080007000000000007240C0659059210F1172F112B014F", "79228162514264337593543950335"),
        .. Both<string>("text, 20 bytes", StringValue.Read, PgTypeOid.Text, Convert.ToHexString("a text of 20 letters"u8), "a text of 20 letters"),
        .. Both<char>("character(1)", CharValue.Read, PgTypeOid.Bpchar, "41", "A"),
        .. Both<Guid>("uuid", GuidValue.Read, PgTypeOid.Uuid, "A0EEBC999C0B4EF8BB6D6BB9BD380A11", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
        .. Both<byte[]>("bytea, 20 bytes", BytesValue.Read, PgTypeOid.Bytea, new string('7', 40), @"\x" + new string('7', 40)),
        .. Both<DateTime>("timestamp", DateTimeValue.Read, PgTypeOid.Timestamp, "0002B0F4E0B44C40", "2024-02-29 12:34:56.789"),
        .. Both<DateTimeOffset>("timestamptz", DateTimeOffsetValue.Read, PgTypeOid.Timestamptz, "0002B0F4E0B44C40", "2024-02-29 12:34:56.789+00"),
        .. Both<DateOnly>("date", DateOnlyValue.Read, PgTypeOid.Date, "0000003B", "2000-02-29"),
        .. Both<TimeOnly>("time", TimeOnlyValue.Read, PgTypeOid.Time, "00000000000186A0", "12:34:56.789"),
        .. Both<TimeSpan>("interval", TimeSpanValue.Read, PgTypeOid.Interval, "00000001B8268720FFFFFFFF00000000", "-1 days +02:03:04.5"),
    ];

    /// <summary>Reads the value <paramref name="times"/> times.</summary>
    public int Read(int times)
    {
        var sum = 0;
        for (var i = 0; i < times; i++)
        {
            sum += _read();
        }

        return sum;
    }

    /// <inheritdoc />
    public override string ToString() => _name;

    private static IEnumerable<ValueCase> Both<T>(string name, Reader<T> reader, uint readAs, string hex, string text) =>
    [
        Of($"{name}, binary", reader, readAs, ValueFormat.Binary, Convert.FromHexString(hex)),
        Of($"{name}, text", reader, readAs, ValueFormat.Text, Encoding.UTF8.GetBytes(text)),
    ];

    private static ValueCase Of<T>(string name, Reader<T> reader, uint readAs, ValueFormat format, byte[] bytes) =>
        reader(bytes, format, readAs, out _) == ValueStatus.Ok
            ? new ValueCase(name, () => (int)reader(bytes, format, readAs, out _))
            : throw new InvalidOperationException($"{name} is no valid value.");
}
