using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements;

/// <summary>What one file says. It depends on the file alone, and so can be kept as long as the file does not change.</summary>
internal sealed class SqlScript(string path, LineMap lines)
{
    public string Path => path;

    /// <summary>In order, without those that were rolled back.</summary>
    public List<Statement> Statements { get; } = [];

    public List<SchemaProblem> Problems { get; } = [];

    public SqlLocation Locate(TextRange range)
    {
        var (line, column) = lines.Find(range.Start);
        return new SqlLocation(path, range, line, column);
    }
}
