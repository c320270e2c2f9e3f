namespace TypedCdc.Values;

internal static class Int32Value
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out int value) =>
        throw new NotImplementedException();
}
