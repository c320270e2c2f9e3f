using TypedCdc.Metadata;
using TypedCdc.Values;

namespace TypedCdc.Tests.Values;

/// <summary>Every reader by the CLR type that it gives, with its value dropped.</summary>
internal static class AllReaders
{
    public delegate ValueStatus Probe(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs);

    public static IReadOnlyDictionary<ColumnType, Probe> ByTarget { get; } = new Dictionary<ColumnType, Probe>
    {
        [ColumnType.Boolean] = (bytes, format, readAs) => BooleanValue.Read(bytes, format, readAs, out _),
        [ColumnType.Int16] = (bytes, format, readAs) => Int16Value.Read(bytes, format, readAs, out _),
        [ColumnType.Int32] = (bytes, format, readAs) => Int32Value.Read(bytes, format, readAs, out _),
        [ColumnType.Int64] = (bytes, format, readAs) => Int64Value.Read(bytes, format, readAs, out _),
        [ColumnType.Single] = (bytes, format, readAs) => SingleValue.Read(bytes, format, readAs, out _),
        [ColumnType.Double] = (bytes, format, readAs) => DoubleValue.Read(bytes, format, readAs, out _),
        [ColumnType.Decimal] = (bytes, format, readAs) => DecimalValue.Read(bytes, format, readAs, out _),
        [ColumnType.String] = (bytes, format, readAs) => StringValue.Read(bytes, format, readAs, out _),
        [ColumnType.Char] = (bytes, format, readAs) => CharValue.Read(bytes, format, readAs, out _),
        [ColumnType.Guid] = (bytes, format, readAs) => GuidValue.Read(bytes, format, readAs, out _),
        [ColumnType.Bytes] = (bytes, format, readAs) => BytesValue.Read(bytes, format, readAs, out _),
        [ColumnType.DateTime] = (bytes, format, readAs) => DateTimeValue.Read(bytes, format, readAs, out _),
        [ColumnType.DateTimeOffset] = (bytes, format, readAs) => DateTimeOffsetValue.Read(bytes, format, readAs, out _),
        [ColumnType.DateOnly] = (bytes, format, readAs) => DateOnlyValue.Read(bytes, format, readAs, out _),
        [ColumnType.TimeOnly] = (bytes, format, readAs) => TimeOnlyValue.Read(bytes, format, readAs, out _),
        [ColumnType.BigInteger] = (bytes, format, readAs) => BigIntegerValue.Read(bytes, format, readAs, out _),
        [ColumnType.PgNumeric] = (bytes, format, readAs) => PgNumericValue.Read(bytes, format, readAs, out _),
        [ColumnType.TimeSpan] = (bytes, format, readAs) => TimeSpanValue.Read(bytes, format, readAs, out _),
    };
}
