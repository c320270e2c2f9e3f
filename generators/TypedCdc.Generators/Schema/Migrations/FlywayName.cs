using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Migrations;

/// <summary>The name of a migration of Flyway, Evolve and others: <c>V1_2__description.sql</c>.</summary>
/// <param name="Prefix">V of a migration, B of a baseline, U of an undo, R of a repeatable one.</param>
/// <param name="Version">The version with full stops between its parts; empty for a repeatable one.</param>
/// <remarks>Source: Flyway's documentation of migrations, "Naming".</remarks>
internal sealed record FlywayName(char Prefix, string Version)
{
    private const string Separator = "__";

    public bool IsVersioned => Prefix is 'V' or 'B';

    /// <summary>The name's parts, or null for a name of another form.</summary>
    public static FlywayName? Parse(string fileName)
    {
        var separator = fileName.IndexOf(Separator, StringComparison.Ordinal);
        if (separator < 1)
        {
            return null;
        }

        var prefix = fileName[0];
        var version = fileName.Substring(1, separator - 1).Replace('_', '.');
        var isVersion = version.Length > 0 && Array.TrueForAll(version.ToCharArray(), c => Characters.IsDigit(c) || c == '.');
        return prefix switch
        {
            'V' or 'B' or 'U' when isVersion => new FlywayName(prefix, version),
            'R' when version.Length == 0 => new FlywayName(prefix, version),
            _ => null,
        };
    }
}
