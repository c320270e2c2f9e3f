namespace TypedCdc.Values;

internal static class Int64Value
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out long value) =>
        throw new NotImplementedException();
}
