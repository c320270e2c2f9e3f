namespace TypedCdc.Values;

internal static class DecimalValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out decimal value) =>
        throw new NotImplementedException();
}
