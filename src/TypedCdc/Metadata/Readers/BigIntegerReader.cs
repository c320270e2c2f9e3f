using System.ComponentModel;
using System.Numerics;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="BigInteger"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BigIntegerReader : IValueReader<BigInteger>
{
    static ColumnType IValueReader<BigInteger>.Type => ColumnType.BigInteger;

    static string IValueReader<BigInteger>.CSharpName => ColumnType.BigInteger.CSharpName();

    static bool IValueReader<BigInteger>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.BigInteger);

    static ValueResult IValueReader<BigInteger>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out BigInteger value) =>
        BigIntegerValue.Read(bytes, format, type.ReadAs, out value);
}
