using NpgsqlTypes;

namespace TypedCdc.Values.Geometry;

/// <summary>Reads lseg as <see cref="NpgsqlLSeg"/>: <c>[(x,y),(x,y)]</c>.</summary>
internal static class LSegValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out NpgsqlLSeg value)
    {
        value = default;
        var cursor = new GeometryCursor(bytes, format);
        if (readAs != PgTypeOid.Lseg
            || !cursor.Take('[') || !cursor.TakePoint(out var start) || !cursor.Take(',') || !cursor.TakePoint(out var end) || !cursor.Take(']')
            || !cursor.AtEnd)
        {
            return ValueStatus.Malformed;
        }

        value = new NpgsqlLSeg(start, end);
        return ValueStatus.Ok;
    }
}
