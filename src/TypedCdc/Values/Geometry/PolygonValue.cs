using NpgsqlTypes;

namespace TypedCdc.Values.Geometry;

/// <summary>Reads polygon as <see cref="NpgsqlPolygon"/>: <c>((x,y),…)</c>.</summary>
internal static class PolygonValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out NpgsqlPolygon value)
    {
        value = default;
        var cursor = new GeometryCursor(bytes, format);
        if (readAs != PgTypeOid.Polygon || !cursor.Take('(') || !cursor.TakeCount(out var count))
        {
            return ValueStatus.Malformed;
        }

        var polygon = new NpgsqlPolygon(count);
        for (var i = 0; i < count; i++)
        {
            if ((i > 0 && !cursor.Take(',')) || !cursor.TakePoint(out var point))
            {
                return ValueStatus.Malformed;
            }

            polygon.Add(point);
        }

        if (!cursor.Take(')') || !cursor.AtEnd)
        {
            return ValueStatus.Malformed;
        }

        value = polygon;
        return ValueStatus.Ok;
    }
}
