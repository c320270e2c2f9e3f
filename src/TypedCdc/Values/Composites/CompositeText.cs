using TypedCdc.Protocol;
using TypedCdc.Values.Parts;

namespace TypedCdc.Values.Composites;

/// <summary>The text form of composites: fields in parentheses, of which one that is not there at all is NULL.</summary>
/// <remarks>Source: record_out in PostgreSQL src/backend/utils/adt/rowtypes.c.</remarks>
internal static class CompositeText
{
    /// <summary>Finds the fields, one for each attribute of the type, and writes them one after the other as they were before they were quoted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">Its type.</param>
    /// <param name="fields">The fields, as places in <paramref name="contents"/>.</param>
    /// <param name="contents">Takes the fields; as long as the text.</param>
    public static ValueResult Find(ReadOnlySpan<byte> text, PgType type, Span<TupleCell> fields, Span<byte> contents)
    {
        var scanner = new QuotedTextScanner(text);
        if (!scanner.TrySkip("("u8))
        {
            return ValueStatus.Malformed;
        }

        var count = 0;
        var written = 0;
        do
        {
            // No attributes at all are written as nothing, as a single NULL is too.
            if (!scanner.TryTake(",)"u8, out var part))
            {
                return ValueStatus.Malformed;
            }

            if (count < fields.Length)
            {
                var length = part.CopyTo(text, contents[written..]);
                fields[count] = new TupleCell(part.Kind == PartKind.Absent ? CellKind.Null : CellKind.Text, written, length);
                written += length;
            }

            count++;
        }
        while (scanner.TrySkip(","u8));

        if (!scanner.TrySkip(")"u8) || scanner.Position != text.Length)
        {
            return ValueStatus.Malformed;
        }

        return count == Math.Max(fields.Length, 1) ? ValueStatus.Ok : CompositeLayout.OtherCount(type, count);
    }
}
