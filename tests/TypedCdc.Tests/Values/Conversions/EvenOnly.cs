namespace TypedCdc.Tests.Values.Conversions;

/// <summary>Refuses odd numbers.</summary>
internal readonly struct EvenOnly : IColumnConverter<int, long>
{
    public static long Convert(int value) => int.IsEvenInteger(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), "the number is odd");
}
