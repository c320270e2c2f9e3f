using TypedCdc.Metadata;
using TypedCdc.Values;

namespace TypedCdc.Tests.Values;

/// <summary>No bytes at all make a reader throw, or take more memory than they are worth.</summary>
public sealed class HostileBytesTests
{
    private static readonly ValueFormat[] Formats = [ValueFormat.Binary, ValueFormat.Text];
    private static readonly byte[] TextAlphabet = "0123456789+-:. BCinfinityNaNdaysmonyear\\x'\"()[]{}<>,;/*&|!=ADF"u8.ToArray();

    public static TheoryData<string> Readers => [.. AllReaders.All.Select(reader => reader.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Random_bytes(string name)
    {
        var random = new Random(name.Length);
        var reader = AllReaders.Find(name);
        var types = Sample.All.Select(sample => sample.Type).Append(new PgType(0, "public", "other", PgTypeKind.Base, 0)).Distinct().ToLookup(reader.CanRead);
        PgType[] others = [.. types[false]];
        var buffer = new byte[40];
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            var bytes = buffer.AsSpan(0, random.Next(buffer.Length + 1));
            if (i % 2 == 0)
            {
                random.NextBytes(bytes);
            }
            else
            {
                random.GetItems(TextAlphabet, bytes);
            }

            foreach (var type in types[true].Append(others[random.Next(others.Length)]))
            {
                foreach (var format in Formats)
                {
                    MustNotThrow(reader, bytes, format, type);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Valid_values_with_a_few_bytes_changed(string name)
    {
        var random = new Random(~name.Length);
        var reader = AllReaders.Find(name);
        var samples = Readable(reader).ToArray();
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            var sample = samples[random.Next(samples.Length)];
            var bytes = sample.Bytes.ToArray();
            for (var changes = random.Next(1, 4); changes > 0 && bytes.Length != 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : TextAlphabet[random.Next(TextAlphabet.Length)];
            }

            MustNotThrow(reader, bytes.AsSpan(0, random.Next(3) == 0 ? random.Next(bytes.Length + 1) : bytes.Length), sample.Format, sample.Type);
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Every_part_of_a_value(string name)
    {
        var reader = AllReaders.Find(name);
        foreach (var sample in Readable(reader))
        {
            for (var length = 0; length < sample.Bytes.Length; length++)
            {
                var status = MustNotThrow(reader, sample.Bytes.AsSpan(0, length), sample.Format, sample.Type);
                if (sample.Format == ValueFormat.Binary && HasFixedLayout(sample.Type))
                {
                    Assert.True(status == ValueStatus.Malformed, $"{length} bytes of {sample.Type} as {name}: {status}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void One_byte_too_many(string name)
    {
        var reader = AllReaders.Find(name);
        foreach (var sample in Readable(reader).Where(sample => HasFixedLayout(sample.Type) && !IsText(reader, sample)))
        {
            var status = MustNotThrow(reader, [.. sample.Bytes, 0], sample.Format, sample.Type);

            Assert.True(status is ValueStatus.Malformed or ValueStatus.NameOnly, $"{sample.Type} in {sample.Format} as {name}: {status}");
        }
    }

    private static ValueStatus MustNotThrow(ReaderCase reader, ReadOnlySpan<byte> bytes, ValueFormat format, PgType type)
    {
        try
        {
            var status = MemoryBound.AssertKept(type, bytes, one => reader.Read(one, format, type).Status);
            Assert.True(Enum.IsDefined(status));
            return status;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{type} in {format}: {Convert.ToHexString(bytes)}", exception);
        }
    }

    private static IEnumerable<Sample> Readable(ReaderCase reader) => Sample.All.Where(sample => reader.CanRead(sample.Type));

    /// <summary>Whether the server's text is handed on as it is.</summary>
    private static bool IsText(ReaderCase reader, Sample sample) => reader.Target == ColumnType.String
        && sample.Format == ValueFormat.Text
        && sample.Type.ReadAs is PgTypeOid.TsVector or PgTypeOid.TsQuery;

    /// <summary>Whether a value's end is told by the value itself, as it is not for text and bytea.</summary>
    private static bool HasFixedLayout(PgType type) =>
        type.ReadAs is not (PgTypeOid.Char or PgTypeOid.Jsonb)
        && ReadableTypes.TargetsOf(type)[0] is not (ColumnType.String or ColumnType.Bytes);
}
