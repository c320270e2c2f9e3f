using TypedCdc.Metadata;
using TypedCdc.Values;

namespace TypedCdc.Tests.Values;

/// <summary>No bytes at all make a reader throw.</summary>
public sealed class HostileBytesTests
{
    private static readonly ValueFormat[] Formats = [ValueFormat.Binary, ValueFormat.Text];
    private static readonly byte[] TextAlphabet = "0123456789+-:. BCinfinityNaNdaysmonyear\\x"u8.ToArray();

    public static TheoryData<ColumnType> Targets => [.. AllReaders.ByTarget.Keys];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Random_bytes(ColumnType target)
    {
        var random = new Random((int)target);
        var read = AllReaders.ByTarget[target];
        var types = Sample.All.Select(sample => sample.ReadAs).Append(0u).Append(uint.MaxValue).Distinct().ToArray();
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

            foreach (var readAs in types)
            {
                foreach (var format in Formats)
                {
                    MustNotThrow(read, bytes, format, readAs);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Valid_values_with_a_few_bytes_changed(ColumnType target)
    {
        var random = new Random(~(int)target);
        var read = AllReaders.ByTarget[target];
        var samples = Readable(target).ToArray();
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            var sample = samples[random.Next(samples.Length)];
            var bytes = sample.Bytes.ToArray();
            for (var changes = random.Next(1, 4); changes > 0 && bytes.Length != 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : TextAlphabet[random.Next(TextAlphabet.Length)];
            }

            MustNotThrow(read, bytes.AsSpan(0, random.Next(3) == 0 ? random.Next(bytes.Length + 1) : bytes.Length), sample.Format, sample.ReadAs);
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_part_of_a_value(ColumnType target)
    {
        var read = AllReaders.ByTarget[target];
        foreach (var sample in Readable(target))
        {
            for (var length = 0; length < sample.Bytes.Length; length++)
            {
                var status = MustNotThrow(read, sample.Bytes.AsSpan(0, length), sample.Format, sample.ReadAs);
                if (sample.Format == ValueFormat.Binary && HasFixedLayout(sample.ReadAs))
                {
                    Assert.True(status == ValueStatus.Malformed, $"{length} bytes of OID {sample.ReadAs} as {target}: {status}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void One_byte_too_many(ColumnType target)
    {
        var read = AllReaders.ByTarget[target];
        foreach (var sample in Readable(target).Where(sample => HasFixedLayout(sample.ReadAs)))
        {
            var status = MustNotThrow(read, [.. sample.Bytes, 0], sample.Format, sample.ReadAs);

            Assert.True(status == ValueStatus.Malformed, $"OID {sample.ReadAs} in {sample.Format} as {target}: {status}");
        }
    }

    private static ValueStatus MustNotThrow(AllReaders.Probe read, ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs)
    {
        try
        {
            var status = read(bytes, format, readAs);
            Assert.True(Enum.IsDefined(status));
            return status;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"OID {readAs} in {format}: {Convert.ToHexString(bytes)}", exception);
        }
    }

    private static IEnumerable<Sample> Readable(ColumnType target) =>
        Sample.All.Where(sample => ReadableTypes.CanRead(ReadableTypes.BuiltIn(sample.ReadAs)!, target));

    /// <summary>Whether a value's end is told by the value itself, as it is not for text and bytea.</summary>
    private static bool HasFixedLayout(uint readAs) =>
        readAs is PgTypeOid.Char or PgTypeOid.Jsonb
            ? false
            : ReadableTypes.TargetsOf(ReadableTypes.BuiltIn(readAs)!)[0] is not (ColumnType.String or ColumnType.Bytes);
}
