namespace TypedCdc.Values;

internal static class DateTimeValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out DateTime value) =>
        throw new NotImplementedException();
}
