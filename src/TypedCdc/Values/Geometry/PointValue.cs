using NpgsqlTypes;

namespace TypedCdc.Values.Geometry;

/// <summary>Reads point as <see cref="NpgsqlPoint"/>: <c>(x,y)</c>.</summary>
internal static class PointValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out NpgsqlPoint value)
    {
        value = default;
        var cursor = new GeometryCursor(bytes, format);
        return readAs == PgTypeOid.Point && cursor.TakePoint(out value) && cursor.AtEnd ? ValueStatus.Ok : ValueStatus.Malformed;
    }
}
