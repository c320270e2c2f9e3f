using System.Buffers.Binary;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;
using TypedCdc.Values.Text;
using TypedCdc.Values.Time;

namespace TypedCdc.Tests.Values;

/// <summary>Reading allocates the string or array that is the result, and nothing else.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void Values_on_the_stack_cost_nothing()
    {
        foreach (var reader in AllReaders.All.Where(reader => !reader.Allocates))
        {
            foreach (var sample in Sample.All)
            {
                var allocated = Allocated(() => reader.Read(sample.Bytes, sample.Format, sample.Type).Status);

                Assert.True(allocated == 0, $"{sample.Type} in {sample.Format} as {reader.Name}: {allocated} bytes");
            }
        }
    }

    [Fact]
    public void Refusals_cost_nothing()
    {
        var tooLarge = new PgNumber(System.Numerics.BigInteger.Pow(10, 40), 0).ToBinary();
        var infinite = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(infinite, long.MaxValue);

        Assert.Equal(0, Allocated(() => DecimalValue.Read(tooLarge, ValueFormat.Binary, PgTypeOid.Numeric, out _)));
        Assert.Equal(0, Allocated(() => DateTimeValue.Read(infinite, ValueFormat.Binary, PgTypeOid.Timestamp, out _)));
        Assert.Equal(0, Allocated(() => StringValue.Read([0xFF], ValueFormat.Binary, PgTypeOid.Text, out _)));
    }

    [Fact]
    public void Strings_and_arrays_cost_themselves()
    {
        var text = new byte[1000];
        Array.Fill(text, (byte)'a');
        var ofString = Allocated(() => StringValue.Read(text, ValueFormat.Binary, PgTypeOid.Text, out _));
        var ofBytes = Allocated(() => BytesValue.Read(text, ValueFormat.Text, PgTypeOid.Bytea, out _));
        var ofEmptyString = Allocated(() => StringValue.Read([], ValueFormat.Binary, PgTypeOid.Text, out _));
        var ofEmptyBytes = Allocated(() => BytesValue.Read(@"\x"u8, ValueFormat.Text, PgTypeOid.Bytea, out _));

        Assert.InRange(ofString, 2000, 2040);
        Assert.InRange(ofBytes, 1000, 1040);
        Assert.Equal(0, ofEmptyString);
        Assert.Equal(0, ofEmptyBytes);
    }

    private static long Allocated(Func<ValueStatus> read)
    {
        read();
        var before = GC.GetAllocatedBytesForCurrentThread();
        read();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
