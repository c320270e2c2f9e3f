namespace TypedCdc.Values;

internal static class StringValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out string value) =>
        throw new NotImplementedException();
}
