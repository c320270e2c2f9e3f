using NpgsqlTypes;

namespace TypedCdc.Values.Geometry;

/// <summary>Reads circle as <see cref="NpgsqlCircle"/>: <c>&lt;(x,y),r&gt;</c>.</summary>
internal static class CircleValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out NpgsqlCircle value)
    {
        value = default;
        var cursor = new GeometryCursor(bytes, format);
        if (readAs != PgTypeOid.Circle
            || !cursor.Take('<') || !cursor.TakePoint(out var center) || !cursor.Take(',') || !cursor.TakeNumber(out var radius) || !cursor.Take('>')
            || !cursor.AtEnd)
        {
            return ValueStatus.Malformed;
        }

        value = new NpgsqlCircle(center, radius);
        return ValueStatus.Ok;
    }
}
