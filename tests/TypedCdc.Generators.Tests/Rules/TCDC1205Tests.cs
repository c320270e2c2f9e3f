using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1205Tests() : RuleTests("TCDC1205")
{
    private const string Types =
        """
        CREATE TYPE mood AS ENUM ('sad', 'ok');
        CREATE DOMAIN price AS numeric(40,2);
        CREATE DOMAIN sad AS mood;

        """;

    private const string Enums = "public enum Mood { Sad, Ok } public enum Open { [CdcUnknownLabel] Other, Sad, Ok }";

    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order([|uint|] Id, decimal Total);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, decimal Total);
        """;

    protected override string Message => "'Id' is uint, which does not hold every value of column id, bigint (db/schema.sql:2): values beyond uint fail";

    private protected override SqlInput[] Schema => ["CREATE TABLE orders (\n    id bigint NOT NULL, total numeric(10,2) NOT NULL);"];

    [Theory]
    [InlineData("byte", "smallint", "short")]
    [InlineData("sbyte", "smallint", "short")]
    [InlineData("ushort", "integer", "int")]
    [InlineData("uint[]", "bigint[]", "long[]")]
    [InlineData("Toast<uint>", "bigint", "Toast<long>")]
    [InlineData("double", "numeric", "decimal")]
    [InlineData("double", "numeric(10,2)", "decimal")]
    [InlineData("double", "numeric(40,2)", "TypedCdc.PgNumeric")]
    [InlineData("decimal", "numeric(38,10)", "TypedCdc.PgNumeric")]
    [InlineData("decimal", "numeric(5,-30)", "TypedCdc.PgNumeric")]
    [InlineData("decimal", "numeric(3,30)", "TypedCdc.PgNumeric")]
    [InlineData("decimal", "price", "TypedCdc.PgNumeric")]
    [InlineData("NpgsqlTypes.NpgsqlRange<double>", "numrange", "NpgsqlTypes.NpgsqlRange<decimal>")]
    [InlineData("long", "numeric", "decimal")]
    [InlineData("long", "numeric(10,2)", "decimal")]
    [InlineData("long", "numeric(19)", "decimal")]
    [InlineData("ulong", "numeric(10)", "decimal")]
    [InlineData("System.Numerics.BigInteger", "numeric", "decimal")]
    [InlineData("System.Numerics.BigInteger", "numeric(40,2)", "TypedCdc.PgNumeric")]
    [InlineData("char", "text", "string")]
    [InlineData("char", "varchar(2)", "string")]
    [InlineData("bool", "bit(8)", "System.Collections.BitArray")]
    [InlineData("bool", "varbit", "System.Collections.BitArray")]
    [InlineData("bool", "varbit(1)", "System.Collections.BitArray")]
    [InlineData("Mood", "varchar(20)", null)]
    [InlineData("Mood[]", "text[]", null)]
    [InlineData("Short", "bigint", null)]
    public async Task Proposes(string type, string column, string? replacement) =>
        Assert.Equal([replacement], await Replacements(SourceOf($"[|{type}|]"), $"{Types}CREATE TABLE t (a {column} NOT NULL);"));

    [Theory]
    [InlineData("decimal", "numeric")]
    [InlineData("decimal", "numeric(28,10)")]
    [InlineData("decimal", "numeric(3,-25)")]
    [InlineData("TypedCdc.PgNumeric", "numeric(40,2)")]
    [InlineData("string", "numeric")]
    [InlineData("long", "numeric(18)")]
    [InlineData("long", "numeric(3,-15)")]
    [InlineData("System.Numerics.BigInteger", "numeric(40)")]
    [InlineData("float", "smallint")]
    [InlineData("double", "integer")]
    [InlineData("uint", "oid")]
    [InlineData("char", "char")]
    [InlineData("char", "varchar(1)")]
    [InlineData("char", "\"char\"")]
    [InlineData("bool", "bit")]
    [InlineData("bool", "bit(1)")]
    [InlineData("DateTimeOffset", "timestamptz")]
    [InlineData("TimeSpan", "interval")]
    [InlineData("Open", "varchar(20)")]
    [InlineData("Mood", "mood")]
    [InlineData("Mood", "sad")]
    public Task Does_not_report(string type, string column) =>
        ReportsNothing(SourceOf(type), $"{Types}CREATE TABLE t (a {column} NOT NULL);");

    [Fact]
    public Task Attributes_of_composites_are_checked() =>
        Reports("[CdcComposite] public partial record P([|uint?|] A);", "CREATE TYPE p AS (a bigint)");

    private static string SourceOf(string type) =>
        $"{Enums} [CdcValue] public record struct Short(uint Value); [CdcTable] public partial class T {{ public {type} A {{ get; set; }} = default!; }}";
}
