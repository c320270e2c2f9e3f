using TypedCdc.Values;

namespace TypedCdc.Tests.Values;

/// <summary>What reading a value may allocate, whatever its bytes say: the measure of every test with hostile bytes.</summary>
internal static class MemoryBound
{
    /// <summary>What a value may cost beside its bytes, as the exception that tells what is wrong with a JSON text does.</summary>
    private const int Overhead = 4_096;

    /// <summary>The most that a byte may cost: an element of an array takes four bytes, and its CLR type may be large.</summary>
    private const int PerByte = 32;

    /// <summary>What a numeric may cost: in binary, 131,072 digits before the point and 16,383 behind it take no more than ten bytes.</summary>
    private const int Numeric = 2 * (131_072 + 16_383 + 2);

    /// <summary>Asserts that reading costs no more than the bytes are worth.</summary>
    /// <param name="type">Type of the value; null where there is no numeric in it.</param>
    /// <param name="bytes">The value.</param>
    /// <param name="read">Reads it.</param>
    public static T AssertKept<T>(PgType? type, ReadOnlySpan<byte> bytes, Read<T> read)
    {
        var result = Measured(bytes, read, out var cost);
        var most = Overhead + (PerByte * bytes.Length) + (type?.ReadAs == PgTypeOid.Numeric ? Numeric : 0);
        if (cost > most)
        {
            // What is made once, such as the types of a composition, is paid for when the same bytes are read again.
            Measured(bytes, read, out cost);
        }

        Assert.InRange(cost, 0, most);
        return result;
    }

    private static T Measured<T>(ReadOnlySpan<byte> bytes, Read<T> read, out long cost)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = read(bytes);
        cost = GC.GetAllocatedBytesForCurrentThread() - before;
        return result;
    }

    public delegate T Read<out T>(ReadOnlySpan<byte> bytes);
}
