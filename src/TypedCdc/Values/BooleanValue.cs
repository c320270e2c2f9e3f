namespace TypedCdc.Values;

internal static class BooleanValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out bool value) =>
        throw new NotImplementedException();
}
