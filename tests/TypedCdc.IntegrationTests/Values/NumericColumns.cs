using System.Numerics;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>The columns of <see cref="EveryValue"/> that hold numbers of any size.</summary>
internal static class NumericColumns
{
    private static readonly string Longest = new string('9', 131_072) + "." + new string('9', 16_383);

    public static readonly ValueColumn[] All =
    [
        new(nameof(EveryValue.MoneyAsDecimal), "money",
            ("-92233720368547758.08", -92233720368547758.08m),
            ("92233720368547758.07", 92233720368547758.07m),
            ("0", 0.00m),
            ("-0.01", -0.01m)),
        new(nameof(EveryValue.NumericAsPgNumeric), "numeric",
            ("NaN", PgNumeric.NaN),
            ("-Infinity", PgNumeric.NegativeInfinity),
            (Longest, PgNumeric.Parse(Longest)),
            ("-0.00010", PgNumeric.Parse("-0.00010"))),
        new(nameof(EveryValue.NumericAsBigInteger), "numeric",
            ("1" + new string('0', 100), BigInteger.Pow(10, 100)),
            ("-12345678901234567890123456789012345678901234567890", BigInteger.Parse("-12345678901234567890123456789012345678901234567890", null)),
            ("0.000", BigInteger.Zero),
            ("10000.00", (BigInteger)10_000)),
        new(nameof(EveryValue.NumericAsDouble), "numeric",
            ("NaN", double.NaN),
            ("Infinity", double.PositiveInfinity),
            ("0.1", 0.1),
            ("-17976931348623157" + new string('0', 292), double.MinValue)),
        new(nameof(EveryValue.NumericAsString), "numeric",
            ("NaN", "NaN"),
            (Longest, Longest),
            ("-0.00", "0.00"),
            ("120000", "120000")),
        new(nameof(EveryValue.SmallintAsBigInteger), "smallint",
            ("-32768", (BigInteger)(-32768)),
            ("32767", (BigInteger)32767),
            ("0", BigInteger.Zero),
            ("-1", BigInteger.MinusOne)),
        new(nameof(EveryValue.IntegerAsBigInteger), "integer",
            ("-2147483648", (BigInteger)int.MinValue),
            ("2147483647", (BigInteger)int.MaxValue),
            ("0", BigInteger.Zero),
            ("-1", BigInteger.MinusOne)),
        new(nameof(EveryValue.BigintAsBigInteger), "bigint",
            ("-9223372036854775808", (BigInteger)long.MinValue),
            ("9223372036854775807", (BigInteger)long.MaxValue),
            ("0", BigInteger.Zero),
            ("-1", BigInteger.MinusOne)),
    ];
}
