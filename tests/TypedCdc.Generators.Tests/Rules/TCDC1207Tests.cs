using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1207Tests() : RuleTests("TCDC1207")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order([|long?|] Id, [|string?|] Note);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, string Note);
        """;

    protected override string Message => "'Id' takes NULL, but column id is NOT NULL (db/schema.sql:2); long will do";

    private protected override SqlInput[] Schema => ["CREATE TABLE orders (\n    id bigint PRIMARY KEY,\n    note text NOT NULL\n);"];

    [Theory]
    [InlineData("Toast<string?>", "text", "Toast<string>")]
    [InlineData("int?[]?", "int[]", "int?[]")]
    [InlineData("int?", "serial", "int")]
    public async Task Proposes(string type, string column, string replacement) =>
        Assert.Equal([replacement], await Replacements(SourceOf($"[|{type}|]"), $"CREATE TABLE t (a {column} NOT NULL);"));

    [Theory]
    [InlineData("int?", "int")]
    [InlineData("int?[]", "int[] NOT NULL")]
    [InlineData("Text", "text NOT NULL")]
    public Task Does_not_report(string type, string column) => ReportsNothing(SourceOf(type), $"CREATE TABLE t (a {column});");

    [Theory]
    [InlineData("#nullable disable\n[CdcTable] public partial record T(string A);", "CREATE TABLE t (a text NOT NULL)")]
    [InlineData("[CdcComposite] public partial record T(string? A);", "CREATE TYPE t AS (a text)")]
    public Task Does_not_report_either(string source, string sql) => ReportsNothing(source, sql);

    private static string SourceOf(string type) =>
        $"[CdcValue] public record struct Text(string? Value); [CdcTable] public partial class T {{ public {type} A {{ get; set; }} = default!; }}";
}
