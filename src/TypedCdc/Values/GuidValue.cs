namespace TypedCdc.Values;

internal static class GuidValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out Guid value) =>
        throw new NotImplementedException();
}
