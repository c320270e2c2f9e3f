namespace TypedCdc.Values;

internal static class Int16Value
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out short value) =>
        throw new NotImplementedException();
}
