using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1204Tests() : RuleTests("TCDC1204")
{
    private const string Types =
        """
        CREATE TYPE mood AS ENUM ('sad');
        CREATE TYPE place AS (street text, zip int);
        CREATE TYPE span AS RANGE (subtype = float8);
        CREATE DOMAIN email AS text;
        CREATE TYPE own;
        CREATE TYPE own (INPUT = f, OUTPUT = g);

        """;

    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, [|int|] Total);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, decimal Total);
        """;

    protected override string Message =>
        "'Total' is int, but column total is numeric(10,2) (db/schema.sql:3): declare it as decimal or PgNumeric or BigInteger or long or ulong or double or string";

    private protected override SqlInput[] Schema => ["CREATE TABLE orders (\n    id bigint NOT NULL,\n    total numeric(10,2) NOT NULL);"];

    [Theory]
    [InlineData("int", "text NOT NULL", "string")]
    [InlineData("int", "text", "string?")]
    [InlineData("int?", "text NOT NULL", "string")]
    [InlineData("Toast<int>", "text", "Toast<string?>")]
    [InlineData("TypedCdc.Toast<int>", "text NOT NULL", "TypedCdc.Toast<string>")]
    [InlineData("int[]", "text[] NOT NULL", "string[]")]
    [InlineData("System.Collections.Generic.List<int?>", "text[]", "System.Collections.Generic.List<string?>?")]
    [InlineData("PgArray<int>", "uuid[] NOT NULL", "TypedCdc.PgArray<System.Guid>")]
    [InlineData("int", "uuid[] NOT NULL", "System.Guid[]")]
    [InlineData("int[,]", "int2vector NOT NULL", "short[]")]
    [InlineData("int", "int4range NOT NULL", "NpgsqlTypes.NpgsqlRange<int>")]
    [InlineData("NpgsqlTypes.NpgsqlRange<int?>", "numrange NOT NULL", "NpgsqlTypes.NpgsqlRange<decimal?>")]
    [InlineData("NpgsqlTypes.NpgsqlRange<int>[]", "nummultirange NOT NULL", "NpgsqlTypes.NpgsqlRange<decimal>[]")]
    [InlineData("int", "span NOT NULL", "NpgsqlTypes.NpgsqlRange<double>")]
    [InlineData("string", "span_multirange NOT NULL", "NpgsqlTypes.NpgsqlRange<double>[]")]
    [InlineData("int", "mood NOT NULL", "string")]
    [InlineData("int", "email NOT NULL", "string")]
    [InlineData("DateTime", "date NOT NULL", "System.DateOnly")]
    [InlineData("int", "interval NOT NULL", "System.TimeSpan")]
    [InlineData("int", "place NOT NULL", null)]
    [InlineData("int", "place[] NOT NULL", null)]
    [InlineData("int", "own NOT NULL", null)]
    [InlineData("int", "own[] NOT NULL", null)]
    public async Task Proposes(string type, string column, string? replacement)
    {
        var source = $"[CdcTable] public partial class T {{ public [|{type}|] A {{ get; set; }} = default!; }}";

        Assert.Equal([replacement], await Replacements(source, $"{Types}CREATE TABLE t (a {column});"));
    }

    [Theory]
    [InlineData("int", "place", "declare it as a type marked with [CdcComposite(\"public.place\")]")]
    [InlineData("Other", "place", "Other is mapped to the composite app.other")]
    [InlineData("Other[]", "place[]", "Other is mapped to the composite app.other")]
    [InlineData("int", "own", "declare it as PgRaw, or leave it out with [CdcIgnore]")]
    [InlineData("OrderId", "text", "what OrderId is made of does not read it; declare it as string or an enum or char")]
    [InlineData("OrderId?", "mood[]", "what OrderId is made of does not read it; declare it as an enum[] or string[]")]
    public async Task Says_what_to_do(string type, string column, string expected)
    {
        var source =
            $$"""
            [CdcComposite("app.other")] public partial record Other(int X);
            [CdcValue] public sealed record OrderId(long Value);
            [CdcTable] public partial class T { public [|{{type}}|] A { get; set; } = default!; }
            """;

        Assert.EndsWith(": " + expected, Assert.Single(await Reports(
            source, $"{Types}CREATE SCHEMA app; CREATE TYPE app.other AS (x int); CREATE TABLE t (a {column} NOT NULL);")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attributes_of_composites_are_checked()
    {
        const string source = "[CdcComposite] public partial record Place(string? Street, [|string?|] Zip);";

        Assert.StartsWith("'Zip' is string?, but attribute zip is integer (db/schema.sql:2): declare it as int or", Assert.Single(await Reports(source, Types)), StringComparison.Ordinal);
        Assert.Equal(["int?"], await Replacements(source, Types));
    }

    [Theory]
    [InlineData("int", "unknown_type")]
    [InlineData("int[]", "unknown_type[]")]
    [InlineData("PgRaw", "own")]
    public Task Does_not_report(string type, string column) =>
        ReportsNothing($"[CdcTable] public partial class T {{ public {type} A {{ get; set; }} = default!; }}", $"{Types}CREATE TABLE t (a {column} NOT NULL);");
}
