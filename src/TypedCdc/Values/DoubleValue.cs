namespace TypedCdc.Values;

internal static class DoubleValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out double value) =>
        throw new NotImplementedException();
}
