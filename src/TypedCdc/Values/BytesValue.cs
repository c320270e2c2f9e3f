namespace TypedCdc.Values;

internal static class BytesValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out byte[] value) =>
        throw new NotImplementedException();
}
