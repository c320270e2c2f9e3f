namespace TypedCdc.Values;

internal static class CharValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out char value) =>
        throw new NotImplementedException();
}
