using NpgsqlTypes;

namespace TypedCdc.Values.Geometry;

/// <summary>Reads path as <see cref="NpgsqlPath"/>: <c>((x,y),…)</c> where it is closed, <c>[(x,y),…]</c> where it is open.</summary>
internal static class PathValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out NpgsqlPath value)
    {
        value = default;
        var cursor = new GeometryCursor(bytes, format);
        if (readAs != PgTypeOid.Path || !cursor.TakePathStart(out var isOpen, out var count))
        {
            return ValueStatus.Malformed;
        }

        var path = new NpgsqlPath(count, isOpen);
        for (var i = 0; i < count; i++)
        {
            if ((i > 0 && !cursor.Take(',')) || !cursor.TakePoint(out var point))
            {
                return ValueStatus.Malformed;
            }

            path.Add(point);
        }

        if (!cursor.Take(isOpen ? ']' : ')') || !cursor.AtEnd)
        {
            return ValueStatus.Malformed;
        }

        value = path;
        return ValueStatus.Ok;
    }
}
