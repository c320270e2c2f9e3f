using NpgsqlTypes;

namespace TypedCdc.Values.Geometry;

/// <summary>Reads line as <see cref="NpgsqlLine"/>: <c>{A,B,C}</c>.</summary>
internal static class LineValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out NpgsqlLine value)
    {
        value = default;
        var cursor = new GeometryCursor(bytes, format);
        if (readAs != PgTypeOid.Line
            || !cursor.Take('{') || !cursor.TakeNumber(out var a) || !cursor.Take(',') || !cursor.TakeNumber(out var b)
            || !cursor.Take(',') || !cursor.TakeNumber(out var c) || !cursor.Take('}') || !cursor.AtEnd)
        {
            return ValueStatus.Malformed;
        }

        value = new NpgsqlLine(a, b, c);
        return ValueStatus.Ok;
    }
}
