using TypedCdc.Generators.Schema;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Model;
using TypedCdc.Tests;

namespace TypedCdc.Generators.Tests.Schema;

/// <summary>Reads SQL of tests.</summary>
internal static class Ddl
{
    public const string Path = "schema.sql";

    /// <summary>The schema of SQL in which nothing is wrong.</summary>
    public static DatabaseSchema Read(params string[] files)
    {
        var schema = ReadAny(files);
        Assert.Equal([], schema.Problems);
        return schema;
    }

    public static DatabaseSchema ReadAny(params string[] files) =>
        SchemaReader.Read(files.Select((text, index) => new SqlFile(index == 0 ? Path : $"schema{index + 1}.sql", text)), TestContext.Current.CancellationToken);

    /// <summary>The problems of SQL, as line, column and message.</summary>
    public static string[] Problems(params string[] files) => [.. ReadAny(files).Problems.Select(problem => problem.ToString())];

    /// <summary>Asserts what the SQL makes, a fact a line in any order; see <see cref="SchemaText"/>.</summary>
    public static void AssertFacts(string sql, string expected) =>
        Assert.Equal(
            string.Join('\n', expected.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)),
            string.Join('\n', SchemaText.Of(Read(sql))));

    /// <summary>The columns of the only table, or of the one named <c>t</c>, without their number: <c>id integer not null</c>.</summary>
    public static string[] Columns(string sql, string table = "t") =>
        [.. SchemaText.Of(Read(sql)).Select(line => line.Split(' ', 3)).Where(words => words[0] == "column" && IsOf(words[1], table)).Select(words => words[2])];

    /// <summary>The keys of a table: <c>t_pkey primary (id)</c>.</summary>
    public static string[] Keys(string sql, string table = "t") =>
        [.. SchemaText.Of(Read(sql)).Select(line => line.Split(' ', 3)).Where(words => words[0] == "key" && words[1] == $"public.{table}").Select(words => words[2])];

    public static TableDefinition Table(string sql, string name = "t") => Read(sql).FindTable("public", name)!;

    private static bool IsOf(string column, string table) => column.StartsWith($"public.{table}.", StringComparison.Ordinal);
}
