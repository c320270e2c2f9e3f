namespace TypedCdc.Values;

internal static class TimeOnlyValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out TimeOnly value) =>
        throw new NotImplementedException();
}
