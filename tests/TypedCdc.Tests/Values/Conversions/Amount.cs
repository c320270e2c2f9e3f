namespace TypedCdc.Tests.Values.Conversions;

/// <summary>A value that refuses what is negative.</summary>
[CdcValue]
internal readonly record struct Amount
{
    public Amount(decimal value) => Value = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "an amount is not negative");

    public decimal Value { get; }
}
