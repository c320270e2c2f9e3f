using System.Text;
using NpgsqlTypes;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;

namespace TypedCdc.Tests.Values;

/// <summary>No bytes at all make a reader of values with parts throw, or take more memory than they are worth.</summary>
public sealed class HostileCompositionTests
{
    private static readonly byte[] TextAlphabet = "0123456789,,,(()[]{}\"\"\\\\ emptyNULL-:"u8.ToArray();

    public static TheoryData<string> Names => [.. Compositions.All.Select(composition => composition.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_bytes_are_a_value_or_are_refused(string name)
    {
        var composition = Compositions.Find(name);
        var random = new Random(2);
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            var format = random.Next(2) == 0 ? ValueFormat.Binary : ValueFormat.Text;
            var samples = format == ValueFormat.Binary ? composition.Binary : composition.Text;
            var bytes = random.Next(4) == 0 ? RandomBytes(random, format) : Changed(samples[random.Next(samples.Count)], random);
            Assert.True(Enum.IsDefined(MemoryBound.AssertKept(null, bytes, one => MustNotThrow(composition, one, format))));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_part_of_a_value_is_a_value_in_binary(string name)
    {
        var composition = Compositions.Find(name);
        foreach (var sample in composition.Binary)
        {
            Assert.Equal(ValueStatus.Ok, composition.Read(sample, ValueFormat.Binary).Status);
            Assert.NotEqual(ValueStatus.Ok, composition.Read([.. sample, 0], ValueFormat.Binary).Status);
            for (var length = 0; length < sample.Length; length++)
            {
                Assert.NotEqual(ValueStatus.Ok, composition.Read(sample.AsSpan(0, length), ValueFormat.Binary).Status);
            }
        }

        Assert.All(composition.Text, sample => Assert.Equal(ValueStatus.Ok, composition.Read(sample, ValueFormat.Text).Status));
    }

    private static byte[] RandomBytes(Random random, ValueFormat format)
    {
        var bytes = new byte[random.Next(60)];
        if (format == ValueFormat.Binary)
        {
            random.NextBytes(bytes);
        }
        else
        {
            random.GetItems(TextAlphabet, bytes);
        }

        return bytes;
    }

    private static byte[] Changed(byte[] sample, Random random)
    {
        byte[] bytes = [.. sample];
        for (var changes = random.Next(4); changes > 0; changes--)
        {
            bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : TextAlphabet[random.Next(TextAlphabet.Length)];
        }

        return random.Next(3) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
    }

    private static ValueStatus MustNotThrow(Composition composition, ReadOnlySpan<byte> bytes, ValueFormat format)
    {
        try
        {
            return composition.Read(bytes, format).Status;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{composition.Name} in {format}: {Convert.ToHexString(bytes)}", exception);
        }
    }
}
