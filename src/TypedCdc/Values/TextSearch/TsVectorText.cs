using System.Text.Unicode;

namespace TypedCdc.Values.TextSearch;

/// <summary>The text of a tsvector: <c>'lexeme':1A,2 'other'</c>.</summary>
/// <remarks>Source: tsvectorout and tsvectorsend in PostgreSQL src/backend/utils/adt/tsvector.c; include/tsearch/ts_type.h.</remarks>
internal static class TsVectorText
{
    private const int MaxPosition = (1 << 14) - 1;
    private const int MaxPositionDigits = 5;

    /// <summary>The end of the text and the number of positions.</summary>
    private const int FewestLexemeBytes = 3;

    /// <summary>Writes a binary tsvector as the server does.</summary>
    public static ValueStatus Write(ReadOnlySpan<byte> bytes, ref Utf8Writer writer)
    {
        var cursor = new BinaryCursor(bytes);
        if (!cursor.TakeCount(FewestLexemeBytes, out var count))
        {
            return ValueStatus.Malformed;
        }

        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                writer.Write(' ');
            }

            if (!cursor.TakeTerminated(out var lexeme) || !Utf8.IsValid(lexeme) || !cursor.TakeUInt16(out var positions))
            {
                return ValueStatus.Malformed;
            }

            writer.WriteQuoted(lexeme);
            for (var position = 0; position < positions; position++)
            {
                if (!cursor.TakeUInt16(out var entry))
                {
                    return ValueStatus.Malformed;
                }

                writer.Write(position == 0 ? ':' : ',');
                writer.Write((ulong)(entry & MaxPosition));
                WriteWeight(entry >> 14, ref writer);
            }
        }

        return cursor.AtEnd ? ValueStatus.Ok : ValueStatus.Malformed;
    }

    /// <summary>Tells whether this is a tsvector as the server writes it; a position of 0 is out of the range that it counts in.</summary>
    public static ValueStatus Check(ReadOnlySpan<byte> text)
    {
        var cursor = new AsciiCursor(text);
        var status = Utf8.IsValid(text) ? ValueStatus.Ok : ValueStatus.Malformed;
        for (var isFirst = true; status == ValueStatus.Ok && !cursor.AtEnd; isFirst = false)
        {
            status = (isFirst || cursor.Take(' ')) && cursor.TakeQuoted(out _) ? CheckPositions(ref cursor) : ValueStatus.Malformed;
        }

        return status;
    }

    private static ValueStatus CheckPositions(ref AsciiCursor cursor)
    {
        var status = ValueStatus.Ok;
        for (var more = cursor.Take(':'); more; more = cursor.Take(','))
        {
            if (!cursor.TakeDigits(1, MaxPositionDigits, out var position, out _) || position > MaxPosition)
            {
                return ValueStatus.Malformed;
            }

            status = position == 0 ? ValueStatus.OutOfRange : status;
            _ = cursor.Take('A') || cursor.Take('B') || cursor.Take('C');
        }

        return status;
    }

    /// <summary>Writes the weight, of which D is the default and not written.</summary>
    private static void WriteWeight(int weight, ref Utf8Writer writer)
    {
        if (weight > 0)
        {
            writer.Write((char)('D' - weight));
        }
    }
}
