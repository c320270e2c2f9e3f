using TypedCdc.Values.Parts;

namespace TypedCdc.Values.Extensions;

/// <summary>Writes a binary hstore as the server does.</summary>
/// <remarks>Source: hstore_out in PostgreSQL contrib/hstore/hstore_io.c.</remarks>
internal static class HstoreText
{
    public static ValueStatus Write(ReadOnlySpan<byte> bytes, ref Utf8Writer writer)
    {
        if (!HstoreCursor.TryOpen(bytes, ValueFormat.Binary, out var cursor, out var count))
        {
            return ValueStatus.Malformed;
        }

        // No part of a binary value has anything to take out.
        var unescaper = default(Unescaper);
        for (var i = 0; i < count; i++)
        {
            if (!cursor.TryTake(out var key, out var value, out var whole))
            {
                return ValueStatus.Malformed;
            }

            writer.Write(i == 0 ? ""u8 : ", "u8);
            WriteQuoted(key.In(whole, ref unescaper), ref writer);
            writer.Write("=>"u8);
            if (value.Kind == PartKind.Absent)
            {
                writer.Write("NULL"u8);
            }
            else
            {
                WriteQuoted(value.In(whole, ref unescaper), ref writer);
            }
        }

        return cursor.AtEnd ? ValueStatus.Ok : ValueStatus.Malformed;
    }

    private static void WriteQuoted(scoped ReadOnlySpan<byte> text, ref Utf8Writer writer)
    {
        writer.Write('"');
        for (var special = text.IndexOfAny((byte)'"', (byte)'\\'); special >= 0; special = text.IndexOfAny((byte)'"', (byte)'\\'))
        {
            writer.Write(text[..special]);
            writer.Write('\\');
            writer.Write((char)text[special]);
            text = text[(special + 1)..];
        }

        writer.Write(text);
        writer.Write('"');
    }
}
