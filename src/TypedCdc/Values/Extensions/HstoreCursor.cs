using System.Buffers.Binary;
using TypedCdc.Values.Parts;

namespace TypedCdc.Values.Extensions;

/// <summary>Walks over the keys and values of an hstore.</summary>
/// <remarks>
/// The text is <c>"key"=>"value", "other"=>NULL</c>, with backslashes before quotes and backslashes. Source: hstore_out and
/// hstore_send in PostgreSQL contrib/hstore/hstore_io.c.
/// </remarks>
internal ref struct HstoreCursor
{
    private readonly ValueFormat _format;
    private ReadOnlySpan<byte> _rest;

    private HstoreCursor(ReadOnlySpan<byte> rest, ValueFormat format)
    {
        _rest = rest;
        _format = format;
    }

    /// <summary>Reads what stands before the pairs.</summary>
    /// <param name="bytes">The whole hstore.</param>
    /// <param name="format">Its format.</param>
    /// <param name="cursor">Stands before the first pair.</param>
    /// <param name="count">Number of pairs, which the bytes are enough for; 0 where it is not told, as in text.</param>
    public static bool TryOpen(ReadOnlySpan<byte> bytes, ValueFormat format, out HstoreCursor cursor, out int count)
    {
        cursor = new HstoreCursor(bytes, format);
        count = 0;
        if (format == ValueFormat.Text)
        {
            return true;
        }

        const int fewestPairBytes = 2 * sizeof(int);
        var header = new BinaryCursor(bytes);
        if (!header.TakeCount(fewestPairBytes, out count))
        {
            return false;
        }

        cursor._rest = bytes[sizeof(int)..];
        return count > 0 || cursor.AtEnd;
    }

    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>Takes a key and its value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value, absent if it is NULL.</param>
    /// <param name="whole">What both lie in.</param>
    public bool TryTake(out ValuePart key, out ValuePart value, out ReadOnlySpan<byte> whole)
    {
        var rest = _rest;
        whole = rest;
        value = default;
        var taken = _format == ValueFormat.Binary
            ? TryTakeBinary(rest, 0, out key, out var end) && key.Kind != PartKind.Absent && TryTakeBinary(rest, end, out value, out end)
            : TryTakeText(rest, out key, out value, out end);
        _rest = taken ? rest[end..] : rest;
        return taken;
    }

    private static bool TryTakeBinary(ReadOnlySpan<byte> whole, int start, out ValuePart part, out int end)
    {
        part = default;
        end = start + sizeof(int);
        if (!BinaryPrimitives.TryReadInt32BigEndian(whole[start..], out var length) || length < -1 || length > whole.Length - end)
        {
            return false;
        }

        part = length < 0 ? new ValuePart(end, 0, PartKind.Absent) : new ValuePart(end, length, PartKind.Plain);
        end += Math.Max(length, 0);
        return true;
    }

    private static bool TryTakeText(ReadOnlySpan<byte> whole, out ValuePart key, out ValuePart value, out int end)
    {
        value = default;
        if (!TryTakeQuoted(whole, 0, out key, out end) || !whole[end..].StartsWith("=>"u8))
        {
            return false;
        }

        end += 2;
        if (whole[end..].StartsWith("NULL"u8))
        {
            value = new ValuePart(end, 0, PartKind.Absent);
            end += 4;
        }
        else if (!TryTakeQuoted(whole, end, out value, out end))
        {
            return false;
        }

        if (end == whole.Length)
        {
            return true;
        }

        // Behind a comma there must be another pair.
        var hasNext = whole[end..].StartsWith(", "u8) && end + 2 < whole.Length;
        end += hasNext ? 2 : 0;
        return hasNext;
    }

    private static bool TryTakeQuoted(ReadOnlySpan<byte> whole, int start, out ValuePart part, out int end)
    {
        part = default;
        end = start;
        var kind = PartKind.Plain;
        if (!whole[start..].StartsWith((byte)'"'))
        {
            return false;
        }

        for (var i = start + 1; i < whole.Length; i++)
        {
            switch (whole[i])
            {
                case (byte)'\\':
                    kind = PartKind.Escaped;
                    i++;
                    break;
                case (byte)'"':
                    part = new ValuePart(start + 1, i - start - 1, kind);
                    end = i + 1;
                    return true;
            }
        }

        return false;
    }
}
