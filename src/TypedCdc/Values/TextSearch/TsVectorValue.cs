using System.Text;
using NpgsqlTypes;

namespace TypedCdc.Values.TextSearch;

/// <summary>Reads tsvector as <see cref="NpgsqlTsVector"/>.</summary>
/// <remarks>
/// That type can be made of text alone, and puts the lexemes into an order of its own; what they are and where they occur stays.
/// </remarks>
internal static class TsVectorValue
{
    private const int ShortText = 512;

    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out NpgsqlTsVector value)
    {
        value = NpgsqlTsVector.Empty;
        if (readAs != PgTypeOid.TsVector)
        {
            return ValueStatus.Malformed;
        }

        var writer = new Utf8Writer(stackalloc byte[ShortText]);
        try
        {
            scoped var text = bytes;
            if (format == ValueFormat.Binary)
            {
                if (TsVectorText.Write(bytes, ref writer) != ValueStatus.Ok)
                {
                    return ValueStatus.Malformed;
                }

                text = writer.Text;
            }

            var status = TsVectorText.Check(text);
            value = status == ValueStatus.Ok ? Parse(Encoding.UTF8.GetString(text)) : value;
            return status;
        }
        finally
        {
            writer.Dispose();
        }
    }

    // It is marked as obsolete because it is not the server's parser; what the server itself wrote, it reads.
#pragma warning disable CS0618
    private static NpgsqlTsVector Parse(string text) => NpgsqlTsVector.Parse(text);
#pragma warning restore CS0618
}
