using TypedCdc.Generators.Tests.CodeFixes.Kit;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.CodeFixes;

public sealed class TypeFixTests
{
    [Theory]
    [InlineData("TCDC1204", "int", "text NOT NULL", "string")]
    [InlineData("TCDC1204", "int", "timestamptz", "DateTimeOffset?")]
    [InlineData("TCDC1204", "Toast<int>", "text", "Toast<string?>")]
    [InlineData("TCDC1204", "int", "int4range NOT NULL", "NpgsqlTypes.NpgsqlRange<int>")]
    [InlineData("TCDC1205", "uint[]", "bigint[] NOT NULL", "long[]")]
    [InlineData("TCDC1205", "double", "numeric(40,2) NOT NULL", "PgNumeric")]
    [InlineData("TCDC1206", "string", "text", "string?")]
    [InlineData("TCDC1206", "Toast<string>", "text", "Toast<string?>")]
    [InlineData("TCDC1206", "System.Guid", "uuid", "Guid?")]
    [InlineData("TCDC1207", "int?", "int NOT NULL", "int")]
    [InlineData("TCDC1207", "string?[]?", "text[] NOT NULL", "string?[]")]
    public async Task Gives_a_member_its_type(string id, string type, string column, string expected)
    {
        await FixAssert.Mends(id, Parameters(type), Parameters(expected), $"CREATE TABLE t (a {column}, b {column})");
        await FixAssert.Mends(id, Property(type), Property(expected), $"CREATE TABLE t (a {column})");
    }

    [Theory]
    [InlineData("TCDC1204", "int", "text", "string?")]
    [InlineData("TCDC1206", "string", "text", "string?")]
    public Task Gives_the_property_that_a_constructor_fills_the_same(string id, string type, string column, string expected) => FixAssert.Mends(
        id,
        [$"[CdcTable]\npublic partial class T({type} a)\n{{\n    public {type} A {{ get; }} = a;\n}}\n", $"[CdcTable(\"t\")]\npublic partial record U({type} A)\n{{\n    public {type} A {{ get; init; }} = A;\n}}\n"],
        [$"[CdcTable]\npublic partial class T({expected} a)\n{{\n    public {expected} A {{ get; }} = a;\n}}\n", $"[CdcTable(\"t\")]\npublic partial record U({expected} A)\n{{\n    public {expected} A {{ get; init; }} = A;\n}}\n"],
        $"CREATE TABLE t (a {column})");

    [Theory]
    [InlineData("int", "text", "string")]
    [InlineData("string", "int", "int?")]
    [InlineData("Toast<int>", "text", "Toast<string>")]
    [InlineData("System.Guid", "int[]", "int[]")]
    public Task Says_what_may_be_null_where_that_is_said(string type, string column, string expected) => FixAssert.Mends(
        "TCDC1204", "#nullable disable\n" + Parameters(type), "#nullable disable\n" + Parameters(expected), $"CREATE TABLE t (a {column}, b {column})");

    [Theory]
    [InlineData("long Id, string? Note, string? Memo", "long Id, Toast<string?> Note, Toast<string?> Memo")]
    [InlineData("long Id, byte[] /* big */ Note", "long Id, Toast<byte[]> /* big */ Note")]
    public Task Declares_large_values(string members, string expected) => FixAssert.Mends(
        "TCDC1208",
        [$"[CdcTable]\npublic partial record T({members});\n", Handlers.Of("G", "Update<T>"), Handlers.Of("H", "Upsert<T>")],
        [$"[CdcTable]\npublic partial record T({expected});\n", Handlers.Of("G", "Update<T>"), Handlers.Of("H", "Upsert<T>")],
        members.Contains("byte", StringComparison.Ordinal)
            ? "CREATE TABLE t (id bigint PRIMARY KEY, note bytea NOT NULL)"
            : "CREATE TABLE t (id bigint PRIMARY KEY, note text, memo text)");

    [Theory]
    [InlineData("TCDC1204", "[CdcTable] public partial record T(int A);", "CREATE TYPE place AS (x int); CREATE TABLE t (a place NOT NULL)")]
    [InlineData("TCDC1205", "public enum Mood { A } [CdcTable] public partial record T(Mood A);", "CREATE TABLE t (a text NOT NULL)")]
    public async Task Offers_nothing_where_no_type_is_clear(string id, string source, string sql) => Assert.Empty(await FixAssert.Titles(id, source, sql));

    [Fact]
    public Task Names_the_attribute_that_was_meant() => FixAssert.Mends(
        "TCDC1213",
        "[CdcComposite]\npublic partial record Place(string? Streets);\n",
        "[CdcComposite]\npublic partial record Place([CdcColumn(\"street\")] string? Streets);\n",
        "CREATE TYPE place AS (street text);");

    private static string Parameters(string type) => $"[CdcTable]\npublic partial record T(\n    {type} A,\n    {type} B); // the end\n";

    private static string Property(string type) => $"[CdcTable]\npublic partial class T\n{{\n    public {type} A {{ get; set; }} = default!;\n}}\n";
}
