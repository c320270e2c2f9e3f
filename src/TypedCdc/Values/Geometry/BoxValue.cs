using NpgsqlTypes;

namespace TypedCdc.Values.Geometry;

/// <summary>Reads box as <see cref="NpgsqlBox"/>: the upper right corner, then the lower left, <c>(x,y),(x,y)</c>.</summary>
internal static class BoxValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out NpgsqlBox value)
    {
        value = default;
        var cursor = new GeometryCursor(bytes, format);
        if (readAs != PgTypeOid.Box
            || !cursor.TakePoint(out var upperRight) || !cursor.Take(',') || !cursor.TakePoint(out var lowerLeft) || !cursor.AtEnd)
        {
            return ValueStatus.Malformed;
        }

        value = new NpgsqlBox(upperRight, lowerLeft);
        return ValueStatus.Ok;
    }
}
