using TypedCdc.CodeFixes.Records;
using TypedCdc.Generators.Tests.CodeFixes.Kit;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.CodeFixes;

public sealed class RecordFromTableTests
{
    private const string Types =
        "bool int2 int4 int8 oid xid cid regclass xid8 pg_lsn tid float4 float8 numeric money text varchar name char json jsonb jsonpath xml refcursor "
        + "tsvector tsquery uuid bytea timestamp timestamptz date time timetz interval bit varbit inet cidr macaddr macaddr8 point line lseg box path polygon "
        + "circle int2vector oidvector int4range int8range numrange tsrange tstzrange daterange int4multirange datemultirange";

    private const string Mark = "[CdcTable(\"t\")]\n";

    [Theory]
    [InlineData("partial record Foo;", "partial record Foo(int A, string? B);")]
    [InlineData("partial record Foo();", "partial record Foo(int A, string? B);")]
    [InlineData("public sealed record Foo;", "public sealed partial record Foo(int A, string? B);")]
    [InlineData("partial record struct Foo;", "partial record struct Foo(int A, string? B);")]
    [InlineData("partial record Foo // a\n{\n}", "partial record Foo(int A, string? B) // a\n{\n}")]
    public async Task Fills_a_record(string source, string expected) =>
        Assert.Equal(Mark + expected + "\n", await Apply(Mark + source + "\n", "CREATE TABLE t (a int NOT NULL, b text)"));

    [Fact]
    public async Task Writes_many_columns_line_by_line() => Assert.Equal(
        """
        static partial class Outer
        {
            /// <summary>One.</summary>
            [CdcTable("t")]
            public partial record Foo(
                long Id,
                string CustomerName,
                [CdcColumn("line_2")] decimal? Line2,
                DateTimeOffset? At);
        }

        """.ReplaceLineEndings("\n"),
        await Apply(
            "static partial class Outer\n{\n    /// <summary>One.</summary>\n    [CdcTable(\"t\")]\n    public partial record Foo;\n}\n",
            "CREATE TABLE t (id bigint PRIMARY KEY, customer_name varchar(20) NOT NULL, line_2 numeric(10,2), at timestamptz)"));

    [Theory]
    [InlineData("customer_id", "int CustomerId")]
    [InlineData("address2", "int Address2")]
    [InlineData("\"orderID\"", "[CdcColumn(\"orderID\")] int OrderID")]
    [InlineData("\"a \"\"b\"", "[CdcColumn(\"a \\\"b\")] int AB")]
    [InlineData("\"2fa\"", "[CdcColumn(\"2fa\")] int _2fa")]
    [InlineData("\"$\"", "[CdcColumn(\"$\")] int Column")]
    [InlineData("foo", "[CdcColumn(\"foo\")] int Foo2")]
    [InlineData("to_string", "[CdcColumn(\"to_string\")] int ToString2")]
    [InlineData("equality_contract", "[CdcColumn(\"equality_contract\")] int EqualityContract2")]
    [InlineData("_x", "[CdcColumn(\"_x\")] int X")]
    [InlineData("имя", "int Имя")]
    [InlineData("a_b int NOT NULL, \"a b\"", "[CdcColumn(\"a_b\")] int AB, [CdcColumn(\"a b\")] int AB2")]
    public async Task Names_members(string columns, string expected) =>
        Assert.Equal($"{Mark}partial record Foo({expected});\n", await Apply(Mark + "partial record Foo;\n", $"CREATE TABLE t ({columns} int NOT NULL)"));

    [Theory]
    [InlineData("int[]", "int[]")]
    [InlineData("bytea[]", "byte[][]")]
    [InlineData("mood", "Mood")]
    [InlineData("mood[]", "Mood[]")]
    [InlineData("other_mood", "string")]
    [InlineData("twice", "string")]
    [InlineData("kind", "MyKind")]
    [InlineData("place", "Place")]
    [InlineData("nowhere", "PgRaw")]
    [InlineData("price", "decimal")]
    [InlineData("mood_domain", "string")]
    [InlineData("price_range", "NpgsqlTypes.NpgsqlRange<decimal>")]
    [InlineData("price_multirange", "NpgsqlTypes.NpgsqlRange<decimal>[]")]
    [InlineData("citext", "string")]
    [InlineData("unknown_type", "PgRaw")]
    public async Task Chooses_types(string type, string expected)
    {
        const string own =
            """


            public enum Mood { Happy }
            [NpgsqlTypes.PgName("kind")] public enum MyKind { A }
            static class A { internal enum Twice { A } private enum OtherMood { A } }
            static class B { internal enum Twice { A } }
            [CdcComposite("place")] public partial record Place(string? Street);

            """;
        const string sql =
            """
            CREATE EXTENSION citext;
            CREATE TYPE mood AS ENUM ('happy'); CREATE TYPE other_mood AS ENUM ('a'); CREATE TYPE twice AS ENUM ('a'); CREATE TYPE kind AS ENUM ('a');
            CREATE TYPE place AS (street text); CREATE TYPE nowhere AS (street text);
            CREATE DOMAIN price AS numeric(10,2); CREATE DOMAIN mood_domain AS mood; CREATE TYPE price_range AS RANGE (subtype = numeric);
            """;

        var actual = await Apply(Mark + "partial record Foo;" + own, $"{sql}\nCREATE TABLE t (a {type} NOT NULL, b {type});");

        Assert.StartsWith($"{Mark}partial record Foo({expected} A, {expected}? B);", actual, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_type_can_be_read()
    {
        var columns = Types.Split(' ').Select(type => $"{type}_ \"{type}\" NOT NULL, {type}_n \"{type}\", {type}_a \"{type}\"[]");

        var actual = await Apply(Mark + "partial record Foo;\n", $"CREATE TABLE t ({string.Join(", ", columns)})");

        Assert.DoesNotContain("PgRaw", actual, StringComparison.Ordinal);
        Assert.Contains("    TimeSpan? IntervalN,\n", actual, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "int A")]
    [InlineData("all", "int A")]
    [InlineData("some", "int B")]
    [InlineData("computed", "int A, int? C")]
    public async Task Leaves_out_what_is_not_published(string publication, string expected)
    {
        var sql = new SqlInput(
            """
            CREATE TABLE t (a int NOT NULL, b int NOT NULL GENERATED ALWAYS AS (1) STORED, c int GENERATED ALWAYS AS (1) STORED);
            CREATE PUBLICATION "all" FOR ALL TABLES;
            CREATE PUBLICATION some FOR TABLE t (b);
            CREATE PUBLICATION computed FOR TABLE t (a, c);
            """) { Publication = publication };

        Assert.Equal($"{Mark}partial record Foo({expected});\n", await Apply(Mark + "partial record Foo;\n", sql));
    }

    [Theory]
    [InlineData("[CdcTable(\"t\")] partial record Foo(int A);", "CREATE TABLE t (a int)")]
    [InlineData("[CdcTable(\"t\")] partial record Foo { public int A { get; init; } }", "CREATE TABLE t (a int)")]
    [InlineData("[CdcTable(\"t\")] partial record Foo; partial record Foo(int A);", "CREATE TABLE t (a int)")]
    [InlineData("[CdcTable(\"u\")] partial record Foo;", "CREATE TABLE t (a int)")]
    [InlineData("[CdcTable(\"t\")] partial record Foo;", "CREATE TABLE t ()")]
    [InlineData("[CdcTable(\"t\")] partial record Foo;", "CREATE TABLE t AS SELECT 1")]
    [InlineData("[CdcTable(\"t\")] partial class Foo;", "CREATE TABLE t (a int)")]
    [InlineData("partial record Foo;", "CREATE TABLE foo (a int)")]
    public async Task Offers_nothing(string source, string sql) =>
        Assert.Empty(await Refactorer.OfferedAsync(new RecordFromTable(), EditedProject.Of([source], [sql]), "Foo"));

    [Fact]
    public async Task Says_what_it_does()
    {
        var project = EditedProject.Of([Mark + "partial record Foo;"], ["CREATE TABLE t (a int)"]);

        Assert.Equal("Create record from table public.t", Assert.Single(await Refactorer.OfferedAsync(new RecordFromTable(), project, "Foo")).Title);
    }

    private static Task<string> Apply(string source, SqlInput sql) => Refactorer.ApplyAsync(new RecordFromTable(), source, "Foo", sql);
}
