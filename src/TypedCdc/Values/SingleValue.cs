namespace TypedCdc.Values;

internal static class SingleValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out float value) =>
        throw new NotImplementedException();
}
