using NpgsqlTypes;

namespace TypedCdc.Values.TextSearch;

/// <summary>Reads tsquery as <see cref="NpgsqlTsQuery"/>.</summary>
/// <remarks>
/// Binary is read by way of its text, which does not tell <c>a &amp; (b &amp; c)</c> from <c>(a &amp; b) &amp; c</c>, so that both formats
/// give equal values.
/// </remarks>
internal static class TsQueryValue
{
    private const int ShortText = 512;

    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out NpgsqlTsQuery value)
    {
        value = new NpgsqlTsQueryEmpty();
        if (readAs != PgTypeOid.TsQuery)
        {
            return ValueStatus.Malformed;
        }

        var writer = new Utf8Writer(stackalloc byte[ShortText]);
        try
        {
            scoped var text = bytes;
            if (format == ValueFormat.Binary)
            {
                if (TsQueryText.Write(bytes, ref writer) != ValueStatus.Ok)
                {
                    return ValueStatus.Malformed;
                }

                text = writer.Text;
            }

            return new TsQueryParser(text).TryParse(out value) ? ValueStatus.Ok : ValueStatus.Malformed;
        }
        finally
        {
            writer.Dispose();
        }
    }
}
