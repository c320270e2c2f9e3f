using TypedCdc.Protocol;
using TypedCdc.Values.Parts;

namespace TypedCdc.Values.Composites;

/// <summary>The text form of composites: fields in parentheses, of which one that is not there at all is NULL.</summary>
/// <remarks>Source: record_out in PostgreSQL src/backend/utils/adt/rowtypes.c.</remarks>
internal static class CompositeText
{
    /// <summary>Finds the fields, and writes them one after the other as they were before they were quoted.</summary>
    /// <param name="text">The value.</param>
    /// <param name="fields">Takes the fields, as places in <paramref name="contents"/>; of more than there is room for only the number is told.</param>
    /// <param name="contents">Takes what is in them; as long as the text.</param>
    /// <param name="count">Number of fields. No field at all is written as one that is NULL.</param>
    public static ValueStatus Find(ReadOnlySpan<byte> text, Span<TupleCell> fields, Span<byte> contents, out int count)
    {
        count = 0;
        var scanner = new QuotedTextScanner(text);
        if (!scanner.TrySkip("("u8))
        {
            return ValueStatus.Malformed;
        }

        var written = 0;
        do
        {
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

        return scanner.TrySkip(")"u8) && scanner.Position == text.Length ? ValueStatus.Ok : ValueStatus.Malformed;
    }
}
