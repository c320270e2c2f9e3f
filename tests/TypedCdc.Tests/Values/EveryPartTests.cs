using System.Buffers.Binary;
using System.Collections;
using System.Text;
using System.Text.Json;
using TypedCdc.Values;

namespace TypedCdc.Tests.Values;

/// <summary>What is read by itself is read as an element of an array and as the bound of a range, too, whatever its type.</summary>
public sealed class EveryPartTests
{
    private const uint OwnOid = 16_500;

    public static TheoryData<string> Readers => [.. AllReaders.All.Select(reader => reader.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Elements_of_arrays(string name)
    {
        var reader = AllReaders.Find(name);
        foreach (var sample in Sample.All.Where(sample => reader.CanRead(sample.Type)))
        {
            var array = new PgType(OwnOid, "public", sample.Type.Name + "[]", PgTypeKind.Array, OwnOid) { Element = sample.Type, Delimiter = (byte)';' };
            var bytes = sample.Format == ValueFormat.Binary ? BinaryArray(sample) : TextArray(sample, array.Delimiter);

            Assert.Equal((ValueStatus.Ok, null), Outcome(reader.ReadArray(bytes, sample.Format, array, out var elements)));
            Assert.Equal([Alone(reader, sample), Alone(reader, sample)], elements.Select(Shown));

            var withNull = sample.Format == ValueFormat.Binary ? BinaryArray(sample, withNull: true) : TextArray(sample, array.Delimiter, withNull: true);
            Assert.Equal((ValueStatus.UnexpectedNull, "element 2"), Outcome(reader.ReadArray(withNull, sample.Format, array, out _)));
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Bounds_of_ranges(string name)
    {
        var reader = AllReaders.Find(name);
        foreach (var sample in Sample.All.Where(sample => reader.CanRead(sample.Type)))
        {
            var range = new PgType(OwnOid, "public", "range", PgTypeKind.Range, OwnOid) { Element = sample.Type };
            var bytes = sample.Format == ValueFormat.Binary ? BinaryRange(sample) : TextRange(sample);

            Assert.Equal((ValueStatus.Ok, null), Outcome(reader.ReadRange(bytes, sample.Format, range, out var bounds)));
            Assert.Equal([Alone(reader, sample), Alone(reader, sample)], bounds.Select(Shown));
        }
    }

    private static string Alone(ReaderCase reader, Sample sample)
    {
        Assert.Equal(ValueStatus.Ok, reader.ReadValue(sample.Bytes, sample.Format, sample.Type, out var value).Status);
        return Shown(Assert.Single(value));
    }

    private static (ValueStatus Status, string? Place) Outcome(ValueResult result) => (result.Status, result.Place);

    private static byte[] BinaryArray(Sample sample, bool withNull = false) =>
        [.. Words(1, withNull ? 1 : 0, (int)sample.Type.Oid, 2, 1), .. WithLength(sample), .. withNull ? Words(-1) : WithLength(sample)];

    private static byte[] TextArray(Sample sample, byte delimiter, bool withNull = false)
    {
        byte[] element = [(byte)'"', .. Escaped(sample.Bytes), (byte)'"'];
        return [(byte)'{', .. element, delimiter, .. withNull ? "NULL"u8.ToArray() : element, (byte)'}'];
    }

    private static byte[] BinaryRange(Sample sample)
    {
        const byte lowerAndUpperInclusive = 6;
        return [lowerAndUpperInclusive, .. WithLength(sample), .. WithLength(sample)];
    }

    private static byte[] TextRange(Sample sample)
    {
        byte[] bound = [(byte)'"', .. Escaped(sample.Bytes), (byte)'"'];
        return [(byte)'[', .. bound, (byte)',', .. bound, (byte)']'];
    }

    private static byte[] WithLength(Sample sample) => [.. Words(sample.Bytes.Length), .. sample.Bytes];

    private static byte[] Escaped(byte[] text) => [.. text.SelectMany<byte, byte>(one => one is (byte)'"' or (byte)'\\' ? [(byte)'\\', one] : [one])];

    private static byte[] Words(params int[] words)
    {
        var bytes = new byte[words.Length * sizeof(int)];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(i * sizeof(int)), words[i]);
        }

        return bytes;
    }

    private static string Shown(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
        JsonDocument document => document.RootElement.GetRawText(),
        JsonElement element => element.GetRawText(),
        BitArray bits => string.Concat(bits.Cast<bool>().Select(bit => bit ? '1' : '0')),
        _ => $"{value.GetType().Name} {value}",
    };
}
