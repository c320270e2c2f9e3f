using System.Buffers.Text;

namespace TypedCdc.Values.Arrays;

/// <summary>The text form of arrays: elements in braces, one pair a dimension, after the bounds if some lower bound is not 1.</summary>
/// <remarks>Source: array_out in PostgreSQL src/backend/utils/adt/arrayfuncs.c.</remarks>
internal static class ArrayText
{
    /// <summary>Reads the shape.</summary>
    /// <param name="text">The whole array.</param>
    /// <param name="type">Its type.</param>
    /// <param name="elements">The elements with all their braces.</param>
    /// <param name="shape">The shape.</param>
    public static ValueStatus Open(ReadOnlySpan<byte> text, PgType type, out ReadOnlySpan<byte> elements, out ArrayShape shape)
    {
        elements = text;
        ArrayShape claimed = default;
        if (text.StartsWith((byte)'[') && !TryTakeBounds(ref elements, out claimed))
        {
            shape = default;
            return ValueStatus.Malformed;
        }

        if (!TryShape(elements, type.Delimiter, out shape))
        {
            return ValueStatus.Malformed;
        }

        return claimed.Rank == 0 || TryBegin(ref shape, claimed) ? ValueStatus.Ok : ValueStatus.Malformed;
    }

    /// <summary>Finds the shape by walking over all elements, which must be as many in each part of a dimension.</summary>
    private static bool TryShape(ReadOnlySpan<byte> text, byte delimiter, out ArrayShape shape)
    {
        shape = default;
        if (text.SequenceEqual("{}"u8))
        {
            return true;
        }

        Span<int> counts = stackalloc int[ArrayShape.MaxRank];
        Span<int> lengths = stackalloc int[ArrayShape.MaxRank];
        counts.Clear();
        lengths.Clear();
        var scanner = new ArrayTextScanner(text, delimiter);
        var rank = 0;
        var depth = 0;
        do
        {
            if (!scanner.TryTake(out _, out _))
            {
                return false;
            }

            rank = rank == 0 ? scanner.Opened : rank;
            depth += scanner.Opened;
            if (rank is 0 or > ArrayShape.MaxRank || depth != rank || scanner.Closed > depth || !Count(counts[..rank], lengths, scanner.Closed))
            {
                return false;
            }

            depth -= scanner.Closed;
        }
        while (!scanner.AtEnd);

        for (var i = 0; i < rank; i++)
        {
            shape.Add(lengths[i], 1);
        }

        return depth == 0;
    }

    /// <summary>Counts an element, and the parts that end after it.</summary>
    private static bool Count(Span<int> counts, Span<int> lengths, int closed)
    {
        var dimension = counts.Length - 1;
        counts[dimension]++;
        for (; closed > 0; closed--, dimension--)
        {
            if (lengths[dimension] != 0 && lengths[dimension] != counts[dimension])
            {
                return false;
            }

            lengths[dimension] = counts[dimension];
            counts[dimension] = 0;
            if (dimension > 0)
            {
                counts[dimension - 1]++;
            }
        }

        return true;
    }

    /// <summary>Takes <c>[lower:upper]</c> of each dimension, and the equals sign.</summary>
    private static bool TryTakeBounds(ref ReadOnlySpan<byte> text, out ArrayShape claimed)
    {
        claimed = default;
        while (text.StartsWith((byte)'[') && claimed.Rank < ArrayShape.MaxRank)
        {
            text = text[1..];
            if (!TryTakeBound(ref text, ':', out var lower) || !TryTakeBound(ref text, ']', out var upper) || upper < lower || upper - (long)lower >= int.MaxValue)
            {
                return false;
            }

            claimed.Add(upper - lower + 1, lower);
        }

        var ends = text.StartsWith((byte)'=');
        text = ends ? text[1..] : text;
        return ends;
    }

    private static bool TryTakeBound(ref ReadOnlySpan<byte> text, char end, out int bound)
    {
        if (!Utf8Parser.TryParse(text, out bound, out var consumed) || consumed == text.Length || text[consumed] != end)
        {
            return false;
        }

        text = text[(consumed + 1)..];
        return true;
    }

    private static bool TryBegin(ref ArrayShape shape, in ArrayShape claimed)
    {
        if (shape.Rank != claimed.Rank)
        {
            return false;
        }

        for (var i = 0; i < shape.Rank; i++)
        {
            if (shape.LengthOf(i) != claimed.LengthOf(i))
            {
                return false;
            }

            shape.Begin(i, claimed.LowerBoundOf(i));
        }

        return true;
    }
}
