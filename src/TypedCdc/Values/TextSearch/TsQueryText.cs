namespace TypedCdc.Values.TextSearch;

/// <summary>Writes a binary tsquery as the server does: <c>'a':*AB &amp; !( 'b' | 'c' )</c>.</summary>
/// <remarks>Source: infix in PostgreSQL src/backend/utils/adt/tsquery.c.</remarks>
internal static class TsQueryText
{
    /// <summary>What is still to be written; by a stack of its own, so that no depth exhausts the thread's.</summary>
    private enum Step
    {
        Item,
        Operator,
        Close,
    }

    public static ValueStatus Write(ReadOnlySpan<byte> bytes, ref Utf8Writer writer)
    {
        if (!TsQueryBinary.TryRead(bytes, out var items))
        {
            return ValueStatus.Malformed;
        }

        if (items.Length == 0)
        {
            return ValueStatus.Ok;
        }

        var steps = new Stack<(Step Step, int Index, int ParentPriority, bool IsRightOfPhrase)>();
        steps.Push((Step.Item, 0, TsQueryPriority.Lowest, false));
        while (steps.TryPop(out var next))
        {
            var item = items[next.Index];
            switch (next.Step)
            {
                case Step.Close:
                    writer.Write(" )"u8);
                    break;
                case Step.Operator:
                    WriteOperator(item, ref writer);
                    break;
                case Step.Item when item.Operator == TsQueryOperator.None:
                    WriteLexeme(item, bytes, ref writer);
                    break;
                default:
                    if (item.Priority < next.ParentPriority || (item.Operator == TsQueryOperator.Phrase && next.IsRightOfPhrase))
                    {
                        writer.Write("( "u8);
                        steps.Push((Step.Close, next.Index, 0, false));
                    }

                    steps.Push((Step.Item, next.Index + 1, item.Priority, item.Operator == TsQueryOperator.Phrase));
                    if (item.Operator == TsQueryOperator.Not)
                    {
                        writer.Write('!');
                        break;
                    }

                    steps.Push((Step.Operator, next.Index, 0, false));
                    steps.Push((Step.Item, item.Left, item.Priority, false));
                    break;
            }
        }

        return ValueStatus.Ok;
    }

    private static void WriteLexeme(TsQueryItem item, ReadOnlySpan<byte> bytes, ref Utf8Writer writer)
    {
        writer.WriteQuoted(bytes.Slice(item.Start, item.Length));
        if (item.IsPrefix || item.Weights != 0)
        {
            writer.Write(':');
        }

        if (item.IsPrefix)
        {
            writer.Write('*');
        }

        for (var weight = 0; weight < 4; weight++)
        {
            if ((item.Weights & (0b1000 >> weight)) != 0)
            {
                writer.Write((char)('A' + weight));
            }
        }
    }

    private static void WriteOperator(TsQueryItem item, ref Utf8Writer writer)
    {
        switch (item.Operator)
        {
            case TsQueryOperator.And:
                writer.Write(" & "u8);
                break;
            case TsQueryOperator.Or:
                writer.Write(" | "u8);
                break;
            case TsQueryOperator.Phrase when item.Distance == 1:
                writer.Write(" <-> "u8);
                break;
            default:
                writer.Write(" <"u8);
                writer.Write((ulong)item.Distance);
                writer.Write("> "u8);
                break;
        }
    }
}
