using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1206Tests() : RuleTests("TCDC1206")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, [|string|] Note, [|int|] CustomerId);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, string? Note, int? CustomerId);
        """;

    protected override string Message => "'Note' does not take NULL, but column note may be NULL (db/schema.sql:3); declare it as string?, or the column as NOT NULL";

    private protected override SqlInput[] Schema => ["CREATE TABLE orders (\n    id bigint PRIMARY KEY,\n    note text,\n    customer_id int\n);"];

    [Theory]
    [InlineData("Toast<string>", "text", "Toast<string?>")]
    [InlineData("TypedCdc.Toast<System.Guid>", "uuid", "TypedCdc.Toast<System.Guid?>")]
    [InlineData("int?[]", "int[]", "int?[]?")]
    [InlineData("Number", "int", "Number?")]
    [InlineData("Toast<long[,]>", "bigint[]", "Toast<long[,]?>")]
    public async Task Proposes(string type, string column, string replacement) =>
        Assert.Equal([replacement], await Replacements(SourceOf($"[|{type}|]"), $"CREATE TABLE t (a {column});"));

    [Theory]
    [InlineData("int", "int NOT NULL")]
    [InlineData("int", "int PRIMARY KEY")]
    [InlineData("int", "int GENERATED ALWAYS AS IDENTITY")]
    [InlineData("int", "serial")]
    [InlineData("int", "always")]
    [InlineData("Text", "text")]
    [InlineData("Toast<string?>", "text")]
    public Task Does_not_report(string type, string column) =>
        ReportsNothing(SourceOf(type), $"CREATE DOMAIN always AS int NOT NULL; CREATE TABLE t (a {column});");

    [Theory]
    [InlineData("#nullable disable\n[CdcTable] public partial record T(string A);", "CREATE TABLE t (a text)")]
    [InlineData("[CdcComposite] public partial record T(string A);", "CREATE TYPE t AS (a text)")]
    public Task Does_not_report_either(string source, string sql) => ReportsNothing(source, sql);

    private static string SourceOf(string type) =>
        $"[CdcValue] public record struct Number(int Value); [CdcValue] public record struct Text(string? Value); "
        + $"[CdcTable] public partial class T {{ public {type} A {{ get; set; }} = default!; }}";
}
