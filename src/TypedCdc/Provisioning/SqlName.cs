using TypedCdc.Metadata;

namespace TypedCdc.Provisioning;

/// <summary>Writes names and values into SQL.</summary>
internal static class SqlName
{
    /// <summary>An identifier in double quotes, with those inside doubled.</summary>
    public static string Quote(string identifier) =>
        $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A table's name, schema and table quoted.</summary>
    public static string Quote(TableName table) => $"{Quote(table.Schema)}.{Quote(table.Name)}";

    /// <summary>Identifiers, each quoted, with commas between them.</summary>
    public static string List(IEnumerable<string> identifiers) => string.Join(", ", identifiers.Select(Quote));

    /// <summary>A string literal in single quotes, with those inside doubled.</summary>
    public static string Literal(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
