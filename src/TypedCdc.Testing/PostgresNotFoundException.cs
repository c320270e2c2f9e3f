using System.Globalization;
using System.Text;

namespace TypedCdc.Testing;

/// <summary>No usable PostgreSQL was found, neither configured, nor from npm, nor installed.</summary>
public sealed class PostgresNotFoundException : PostgresServerException
{
    internal PostgresNotFoundException(int? major, IReadOnlyList<string> attempts)
        : base(Describe(major, attempts))
    {
        Major = major;
        Attempts = attempts;
    }

    /// <summary>The major version that was asked for, or <see langword="null"/> for any.</summary>
    public int? Major { get; }

    /// <summary>Each source that was tried, with the reason why it did not serve.</summary>
    public IReadOnlyList<string> Attempts { get; }

    private static string Describe(int? major, IReadOnlyList<string> attempts)
    {
        var wanted = major is null ? "PostgreSQL" : string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {major}");
        var text = new StringBuilder().Append("No usable ").Append(wanted).Append(" was found. Tried:");
        foreach (var attempt in attempts)
        {
            text.Append("\n  - ").Append(attempt.Replace("\n", "\n    ", StringComparison.Ordinal));
        }

        return text
            .Append("\nInstall Node.js (its npm client fetches the server by itself), or ").Append(wanted)
            .Append(", or set TYPEDCDC_PG_BIN to a folder with initdb, pg_ctl and postgres.")
            .ToString();
    }
}
