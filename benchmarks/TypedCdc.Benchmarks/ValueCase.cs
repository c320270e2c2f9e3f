using System.Globalization;
using System.Text;
using TypedCdc.Metadata.Readers;
using TypedCdc.Tests.Values;
using TypedCdc.Values;
using TypedCdc.Values.Extensions;
using StringReader = TypedCdc.Metadata.Readers.StringReader;

namespace TypedCdc.Benchmarks;

/// <summary>One value in one format, and how it is read.</summary>
public sealed class ValueCase
{
    private readonly string _name;
    private readonly PgType _type;
    private readonly ValueFormat _format;
    private readonly byte[] _bytes;
    private readonly ReaderCase.Probe _read;

    private ValueCase(string name, PgType type, ValueFormat format, byte[] bytes, ReaderCase.Probe read)
    {
        _name = name;
        _type = type;
        _format = format;
        _bytes = bytes;
        _read = read;
        if (!read(bytes, format, type).IsOk)
        {
            throw new InvalidOperationException($"{this} is no valid value.");
        }
    }

    /// <summary>Every type in both formats as every CLR type that reads it, and some longer values.</summary>
    public static IEnumerable<ValueCase> All { get; } =
    [
        .. from sample in Sample.All
           from reader in AllReaders.All
           where reader.CanRead(sample.Type)
           select new ValueCase($"{sample.Type} as {reader.Name}", sample.Type, sample.Format, sample.Bytes, reader.Read),
        .. Both<decimal, DecimalReader>("numeric, 29 digits as decimal", "numeric", "00080007000000000007240C0659059210F1172F112B014F", "79228162514264337593543950335"),
        .. Both<string, StringReader>("text, 1000 bytes as string", "text", string.Concat(Enumerable.Repeat("61", 1000)), new string('a', 1000)),
        .. Both<byte[], BytesReader>("bytea, 1000 bytes as byte[]", "bytea", string.Concat(Enumerable.Repeat("61", 1000)), @"\x" + string.Concat(Enumerable.Repeat("61", 1000))),
        .. Both<int[], ArrayReader<int, Int32Reader>>("integer[], 100 elements as int[]", "_int4", Integers(100), $"{{{string.Join(',', Enumerable.Range(0, 100))}}}"),
        .. Both<int?[], ArrayReader<int?, NullableReader<int, Int32Reader>>>("integer[], 100 elements as int?[]", "_int4", Integers(100), $"{{{string.Join(',', Enumerable.Range(0, 100))}}}"),
        .. Both<NpgsqlTypes.NpgsqlRange<int>, RangeReader<int, Int32Reader>>("int4range as NpgsqlRange<int>", "int4range", "020000000400000001" + "0000000400000002", "[1,2)"),
        .. Both<Dictionary<string, string?>, DictionaryReader<string?, NullableReferenceReader<string, StringReader>>>(
            "hstore as Dictionary<string, string?>", Extension("hstore", "hstore"), "00000001" + "0000000161" + "0000000162", "\"a\"=>\"b\""),
        .. Both<float[], ArrayReader<float, SingleReader>>("vector(3) as float[]", Extension("vector", "vector"), "00030000" + "3F800000C02000003FC00000", "[1,-2.5,1.5]"),
        .. Both<Half[], ArrayReader<Half, HalfReader>>("halfvec(3) as Half[]", Extension("vector", "halfvec"), "00030000" + "3C00C1003E00", "[1,-2.5,1.5]"),
    ];

    /// <summary>Reads the value <paramref name="times"/> times.</summary>
    public int Read(int times)
    {
        var sum = 0;
        for (var i = 0; i < times; i++)
        {
            sum += (int)_read(_bytes, _format, _type).Status;
        }

        return sum;
    }

    /// <inheritdoc />
    public override string ToString() => $"{_name}, {(_format == ValueFormat.Binary ? "binary" : "text")}";

    private static PgType Extension(string extension, string name) => ExtensionTypes.Find(extension, oid: 16384, "public", name)!;

    private static IEnumerable<ValueCase> Both<T, TReader>(string name, string typname, string hex, string text)
        where TReader : struct, IValueReader<T> => Both<T, TReader>(name, ReadableTypes.BuiltIn(typname)!, hex, text);

    private static IEnumerable<ValueCase> Both<T, TReader>(string name, PgType type, string hex, string text)
        where TReader : struct, IValueReader<T>
    {
        var reader = ReaderCase.OnHeap<T, TReader>();
        return
        [
            new(name, type, ValueFormat.Binary, Convert.FromHexString(hex), reader.Read),
            new(name, type, ValueFormat.Text, Encoding.UTF8.GetBytes(text), reader.Read),
        ];
    }

    /// <summary>An array of the numbers from 0 on, in binary.</summary>
    private static string Integers(int count)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"000000010000000000000017{count:X8}00000001");
        return header + string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"00000004{i:X8}")));
    }
}
