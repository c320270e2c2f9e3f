using System;
using TypedCdc;

namespace Shop;

public enum Kind { One, Two }

[CdcTable("everything")]
public partial record Everything
{
    public Toast<bool> Bool { get; init; }

    public Toast<bool?> BoolOrNull { get; init; }

    public Toast<short> Short { get; init; }

    public Toast<short?> ShortOrNull { get; init; }

    public Toast<int> Int { get; init; }

    public Toast<int?> IntOrNull { get; init; }

    public Toast<long> Long { get; init; }

    public Toast<long?> LongOrNull { get; init; }

    public Toast<float> Float { get; init; }

    public Toast<float?> FloatOrNull { get; init; }

    public Toast<double> Double { get; init; }

    public Toast<double?> DoubleOrNull { get; init; }

    public Toast<decimal> Decimal { get; init; }

    public Toast<decimal?> DecimalOrNull { get; init; }

    public Toast<string> String { get; init; }

    public Toast<string?> StringOrNull { get; init; }

    public Toast<char> Char { get; init; }

    public Toast<char?> CharOrNull { get; init; }

    public Toast<Guid> AGuid { get; init; }

    public Toast<Guid?> AGuidOrNull { get; init; }

    public Toast<byte[]> Bytes { get; init; }

    public Toast<byte[]?> BytesOrNull { get; init; }

    public Toast<DateTime> ADateTime { get; init; }

    public Toast<DateTime?> ADateTimeOrNull { get; init; }

    public Toast<DateTimeOffset> ADateTimeOffset { get; init; }

    public Toast<DateTimeOffset?> ADateTimeOffsetOrNull { get; init; }

    public Toast<DateOnly> ADateOnly { get; init; }

    public Toast<DateOnly?> ADateOnlyOrNull { get; init; }

    public Toast<TimeOnly> ATimeOnly { get; init; }

    public Toast<TimeOnly?> ATimeOnlyOrNull { get; init; }

    public Toast<TimeSpan> ATimeSpan { get; init; }

    public Toast<System.Numerics.BigInteger> ABigInteger { get; init; }

    public Toast<PgNumeric> APgNumeric { get; init; }

    public Toast<TimeSpan?> ATimeSpanOrNull { get; init; }

    public Toast<System.Numerics.BigInteger?> ABigIntegerOrNull { get; init; }

    public Toast<PgNumeric?> APgNumericOrNull { get; init; }

    public Toast<Kind> AKind { get; init; }

    public Toast<Kind?> AKindOrNull { get; init; }
}
