using System.Text;

namespace TypedCdc.Generators.Schema.Sql;

/// <summary>Names have at most 63 bytes; PostgreSQL cuts longer ones off.</summary>
internal static class CatalogueLength
{
    /// <summary>NAMEDATALEN - 1.</summary>
    public const int MostBytes = 63;

    public static string Cut(string name) => Cut(name, MostBytes);

    /// <summary>The longest start of the name that has no more bytes of UTF-8, and no half of a character.</summary>
    public static string Cut(string name, int mostBytes)
    {
        // A UTF-16 code unit takes three bytes at most.
        if (name.Length * 3 <= mostBytes || Encoding.UTF8.GetByteCount(name) <= mostBytes)
        {
            return name;
        }

        var bytes = 0;
        var length = 0;
        while (length < name.Length)
        {
            var size = char.IsSurrogatePair(name, length) ? 2 : 1;
            bytes += size == 2 ? 4 : Bytes(name[length]);
            if (bytes > mostBytes)
            {
                break;
            }

            length += size;
        }

        return name.Substring(0, length);
    }

    private static int Bytes(char c) => c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
}
