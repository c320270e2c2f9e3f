using System.Text;

namespace TypedCdc.Generators.Parsing;

/// <summary>What PostgreSQL takes as a name.</summary>
internal static class CatalogueName
{
    /// <summary>NAMEDATALEN less the terminator; the server cuts longer names.</summary>
    private const int MaxBytes = 63;

    /// <summary>What is wrong with a name, as the end of a sentence; null for a good one.</summary>
    public static string? Fault(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "is empty";
        }

        return Encoding.UTF8.GetByteCount(name) > MaxBytes
            ? $"has more than {MaxBytes} bytes, which PostgreSQL would cut"
            : null;
    }
}
