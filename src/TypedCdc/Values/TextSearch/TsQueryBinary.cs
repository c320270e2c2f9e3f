using System.Text.Unicode;

namespace TypedCdc.Values.TextSearch;

/// <summary>The binary form of tsquery: operators before their operands, the right one first.</summary>
/// <remarks>Source: tsquerysend and findoprnd in PostgreSQL src/backend/utils/adt/tsquery.c.</remarks>
internal static class TsQueryBinary
{
    private const byte LexemeKind = 1;
    private const byte OperatorKind = 2;
    private const int FewestItemBytes = 2;
    private const byte AllWeights = 0b1111;

    /// <summary>Reads the items, and finds the operands of each.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out TsQueryItem[] items)
    {
        items = [];
        var cursor = new BinaryCursor(bytes);
        if (!cursor.TakeCount(FewestItemBytes, out var count))
        {
            return false;
        }

        var read = new TsQueryItem[count];
        for (var i = 0; i < count; i++)
        {
            if (!TryItem(ref cursor, bytes, out read[i]))
            {
                return false;
            }
        }

        items = read;
        return cursor.AtEnd && (count == 0 || TryLink(read));
    }

    private static bool TryItem(ref BinaryCursor cursor, ReadOnlySpan<byte> bytes, out TsQueryItem item)
    {
        item = default;
        if (!cursor.TakeByte(out var kind) || !cursor.TakeByte(out var first))
        {
            return false;
        }

        if (kind == OperatorKind)
        {
            ushort distance = 0;
            item = new TsQueryItem { Operator = (TsQueryOperator)first };
            if (item.Operator == TsQueryOperator.Phrase && !cursor.TakeUInt16(out distance))
            {
                return false;
            }

            item = item with { Distance = distance };
            return item.Operator is >= TsQueryOperator.Not and <= TsQueryOperator.Phrase && distance <= short.MaxValue;
        }

        if (kind != LexemeKind || first > AllWeights || !cursor.TakeByte(out var prefix) || prefix > 1)
        {
            return false;
        }

        var start = bytes.Length - cursor.Remaining;
        var isText = cursor.TakeTerminated(out var lexeme) && Utf8.IsValid(lexeme);
        item = new TsQueryItem { Start = start, Length = lexeme.Length, Weights = first, IsPrefix = prefix == 1 };
        return isText;
    }

    /// <summary>Finds the left operand of each operator, from the end, where all operands are known before what they belong to.</summary>
    private static bool TryLink(TsQueryItem[] items)
    {
        var operands = new Stack<int>();
        for (var i = items.Length - 1; i >= 0; i--)
        {
            if (items[i].Operator == TsQueryOperator.Not)
            {
                if (!operands.TryPop(out _))
                {
                    return false;
                }
            }
            else if (items[i].Operator != TsQueryOperator.None)
            {
                if (!operands.TryPop(out _) || !operands.TryPop(out var left))
                {
                    return false;
                }

                items[i] = items[i] with { Left = left };
            }

            operands.Push(i);
        }

        return operands.Count == 1;
    }
}
