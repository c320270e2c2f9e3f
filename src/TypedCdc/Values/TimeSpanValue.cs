namespace TypedCdc.Values;

internal static class TimeSpanValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out TimeSpan value) =>
        throw new NotImplementedException();
}
