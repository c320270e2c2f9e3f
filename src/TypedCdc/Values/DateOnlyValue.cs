namespace TypedCdc.Values;

internal static class DateOnlyValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out DateOnly value) =>
        throw new NotImplementedException();
}
