using TypedCdc.Generators.Tests.CodeFixes.Kit;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.CodeFixes;

public sealed class NameFixTests
{
    private const string Sql = "CREATE TABLE orders (id bigint NOT NULL, total numeric NOT NULL, \"No \"\"te\" text); CREATE SCHEMA app; CREATE TABLE app.stock (id int NOT NULL); CREATE TYPE place AS (street text);";

    [Theory]
    [InlineData("[CdcTable(\"order\")]", "[CdcTable(\"orders\")]")]
    [InlineData("[CdcTable(name: \"order\")]", "[CdcTable(name: \"orders\")]")]
    [InlineData("[CdcTable]", "[CdcTable(\"orders\")]")]
    [InlineData("[CdcTable(Schema = \"public\")]", "[CdcTable(\"orders\", Schema = \"public\")]")]
    [InlineData("[Serializable, TypedCdc.CdcTable()]", "[Serializable, TypedCdc.CdcTable(\"orders\")]")]
    [InlineData("[CdcTable(\"stocks\")]", "[CdcTable(\"app.stock\")]")]
    [InlineData("[CdcTable, System.ComponentModel.DataAnnotations.Schema.Table(\"order\")]", "[CdcTable, System.ComponentModel.DataAnnotations.Schema.Table(\"orders\")]")]
    [InlineData("[CdcComposite(\"plaace\")]", "[CdcComposite(\"place\")]", "string? Street")]
    public Task Names_the_table_that_was_meant(string mark, string expected, string member = "long Id") => FixAssert.Mends(
        "TCDC1201",
        $"{mark}\npublic partial record Order({member});\n",
        $"{expected}\npublic partial record Order({member});\n",
        Sql + "CREATE TABLE stocks_ (id int NOT NULL); DROP TABLE stocks_;");

    [Theory]
    [InlineData("(long Id, decimal Totals);", "(long Id, [CdcColumn(\"total\")] decimal Totals);")]
    [InlineData("(decimal Totals);", "([CdcColumn(\"total\")] decimal Totals);")]
    [InlineData("([CdcColumn(\"totals\")] decimal Sum);", "([CdcColumn(\"total\")] decimal Sum);")]
    [InlineData("([property: CdcColumn(\"totals\")] decimal Sum);", "([property: CdcColumn(\"total\")] decimal Sum);")]
    [InlineData("([property: NpgsqlTypes.PgName(\"no te\")] string? Sum);", "([property: NpgsqlTypes.PgName(\"No \\\"te\")] string? Sum);")]
    [InlineData("(long Idd, decimal Totals);", "([CdcColumn(\"id\")] long Idd, [CdcColumn(\"total\")] decimal Totals);")]
    [InlineData("(\n    long Id,\n    // money\n    decimal Totals);", "(\n    long Id,\n    // money\n    [CdcColumn(\"total\")] decimal Totals);")]
    [InlineData("(long Id)\n{\n    public decimal Totals { get; init; }\n}", "(long Id)\n{\n    [CdcColumn(\"total\")]\n    public decimal Totals { get; init; }\n}")]
    [InlineData(
        "(long Id)\n{\n    /// <summary>Money.</summary>\n    [Obsolete]\n    public decimal Totals { get; init; }\n}",
        "(long Id)\n{\n    /// <summary>Money.</summary>\n    [Obsolete]\n    [CdcColumn(\"total\")]\n    public decimal Totals { get; init; }\n}")]
    public Task Names_the_column_that_was_meant(string members, string expected) => FixAssert.Mends(
        "TCDC1202",
        $"[CdcTable(\"orders\")]\npublic partial record Order{members}\n",
        $"[CdcTable(\"orders\")]\npublic partial record Order{expected}\n",
        Sql);

    [Fact]
    public Task Names_what_was_renamed() => FixAssert.Mends(
        "TCDC1203",
        ["[CdcTable]\npublic partial record Item(int Id);\n", "[CdcTable(\"item\")]\npublic partial record Other(int Id);\n", "[CdcTable(\"orders\")]\npublic partial record Order(long Id, decimal Sum);\n"],
        ["[CdcTable(\"items\")]\npublic partial record Item(int Id);\n", "[CdcTable(\"items\")]\npublic partial record Other(int Id);\n", "[CdcTable(\"orders\")]\npublic partial record Order(long Id, [CdcColumn(\"total\")] decimal Sum);\n"],
        "CREATE TABLE item (id int NOT NULL); ALTER TABLE item RENAME TO items; CREATE TABLE orders (id bigint NOT NULL, sum numeric NOT NULL); ALTER TABLE orders RENAME sum TO total;");

    [Fact]
    public Task Names_the_root_of_a_partition() => FixAssert.Mends(
        "TCDC1219",
        "[CdcTable(\"p\")]\npublic partial record Order(long Id);\n",
        "[CdcTable(\"orders\")]\npublic partial record Order(long Id);\n",
        "CREATE TABLE orders (id bigint NOT NULL) PARTITION BY RANGE (id); CREATE TABLE p PARTITION OF orders DEFAULT;");

    [Fact]
    public async Task Chooses_a_database()
    {
        SqlInput[] schema = [new(Sql, "/src/shop/a.sql") { Name = "shop" }, new("", "/src/shop/b.sql") { Name = "audit" }];

        await FixAssert.Mends(
            "TCDC1222",
            "[assembly: CdcSchema(\"Shops\")]\n[CdcTable(\"orders\"), CdcSchema(\"shp\")]\npublic partial record Order(long Id);\n",
            "[assembly: CdcSchema(\"shop\")]\n[CdcTable(\"orders\"), CdcSchema(\"shop\")]\npublic partial record Order(long Id);\n",
            schema);
    }

    [Theory]
    [InlineData("TCDC1201", "[CdcTable(\"customers\")] public partial record T(long Id);")]
    [InlineData("TCDC1202", "[CdcTable(\"orders\")] public partial record T(long Customer);")]
    public async Task Offers_nothing_where_nothing_is_like_it(string id, string source) => Assert.Empty(await FixAssert.Titles(id, source, Sql));

    [Fact]
    public async Task Says_what_it_does()
    {
        Assert.Equal(["Map to total"], await FixAssert.Titles("TCDC1202", "[CdcTable(\"orders\")] public partial record T(long Totals);", Sql));
        Assert.Equal(["Map to app.stock"], await FixAssert.Titles("TCDC1201", "[CdcTable(\"stock\")] public partial record T(long Id);", Sql));
    }
}
