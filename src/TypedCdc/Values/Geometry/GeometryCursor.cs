using System.Buffers.Binary;
using NpgsqlTypes;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Values.Geometry;

/// <summary>
/// Walks over the coordinates of a geometric value, which come in the same order in both formats; the text has
/// punctuation around them, which binary passes over.
/// </summary>
/// <remarks>Source: PostgreSQL src/backend/utils/adt/geo_ops.c.</remarks>
internal ref struct GeometryCursor(ReadOnlySpan<byte> bytes, ValueFormat format)
{
    private const int PointLength = 2 * sizeof(double);

    private readonly ValueFormat _format = format;
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>Steps over a character of the text.</summary>
    public bool Take(char character)
    {
        if (_format == ValueFormat.Binary)
        {
            return true;
        }

        if (!_rest.StartsWith((byte)character))
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    public bool TakeNumber(out double number)
    {
        var length = _format == ValueFormat.Binary
            ? Math.Min(sizeof(double), _rest.Length)
            : _rest.IndexOfAny(",)]}>"u8) is var end and >= 0 ? end : _rest.Length;
        var taken = _rest[..length];
        _rest = _rest[length..];
        return DoubleValue.Read(taken, _format, PgTypeOid.Float8, out number) == ValueStatus.Ok;
    }

    public bool TakePoint(out NpgsqlPoint point)
    {
        var (x, y) = (0.0, 0.0);
        var taken = Take('(') && TakeNumber(out x) && Take(',') && TakeNumber(out y) && Take(')');
        point = taken ? new NpgsqlPoint(x, y) : default;
        return taken;
    }

    /// <summary>Takes what a path begins with: whether it is open, and how many points follow.</summary>
    public bool TakePathStart(out bool isOpen, out int count)
    {
        isOpen = false;
        count = 0;
        if (_rest.IsEmpty)
        {
            return false;
        }

        var first = _rest[0];
        _rest = _rest[1..];
        if (_format == ValueFormat.Binary)
        {
            isOpen = first == 0;
            return first <= 1 && TakeCount(out count);
        }

        isOpen = first == '[';
        return (isOpen || first == '(') && TakeCount(out count);
    }

    /// <summary>Takes the number of points that follow, which are at least one and all within the bytes at hand.</summary>
    public bool TakeCount(out int count)
    {
        if (_format == ValueFormat.Text)
        {
            count = _rest.Count((byte)'(');
            return count > 0;
        }

        if (!BinaryPrimitives.TryReadInt32BigEndian(_rest, out count))
        {
            return false;
        }

        _rest = _rest[sizeof(int)..];
        return count > 0 && _rest.Length % PointLength == 0 && count == _rest.Length / PointLength;
    }
}
