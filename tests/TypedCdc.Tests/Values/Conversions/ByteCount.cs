namespace TypedCdc.Tests.Values.Conversions;

/// <summary>The length of whatever a column holds.</summary>
internal readonly struct ByteCount : IColumnConverter<PgRaw, int>
{
    public static int Convert(PgRaw value) => value.Bytes.Length;
}
