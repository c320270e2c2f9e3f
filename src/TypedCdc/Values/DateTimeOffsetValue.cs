namespace TypedCdc.Values;

internal static class DateTimeOffsetValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out DateTimeOffset value) =>
        throw new NotImplementedException();
}
