using Microsoft.CodeAnalysis;
using TypedCdc.CodeFixes.Records;
using TypedCdc.Generators.Schema.Catalogue;
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
    [InlineData("lacking", "string")]
    [InlineData("open", "Open")]
    [InlineData("numeric", "decimal")]
    [InlineData("numeric(28,2)", "decimal")]
    [InlineData("numeric(29,2)", "PgNumeric")]
    [InlineData("numeric(40)[]", "PgNumeric[]")]
    [InlineData("high_price", "PgNumeric")]
    [InlineData("high_price_range", "NpgsqlTypes.NpgsqlRange<PgNumeric>")]
    [InlineData("hstore", "System.Collections.Generic.Dictionary<string, string?>")]
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
            public enum Lacking { A }
            public enum Open { [CdcUnknownLabel] Other }
            [NpgsqlTypes.PgName("kind")] public enum MyKind { A }
            static class A { internal enum Twice { A } private enum OtherMood { A } }
            static class B { internal enum Twice { A } }
            [CdcComposite("place")] public partial record Place(string? Street);

            """;
        const string sql =
            """
            CREATE EXTENSION citext; CREATE EXTENSION hstore; CREATE TYPE lacking AS ENUM ('a', 'b'); CREATE TYPE open AS ENUM ('a', 'b');
            CREATE DOMAIN high_price AS numeric(40,2); CREATE TYPE high_price_range AS RANGE (subtype = high_price);
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
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_reported_of_a_record_of_everything(bool isNullable)
    {
        const string declarations =
            """
            CREATE EXTENSION citext; CREATE EXTENSION hstore; CREATE EXTENSION ltree; CREATE EXTENSION vector; CREATE SCHEMA app;
            CREATE TYPE mood AS ENUM ('sad', 'o k'); CREATE TYPE app.kind AS ENUM ('A', 'b-c'); CREATE TYPE lacking AS ENUM ('a', 'b');
            CREATE TYPE place AS (street text, moods mood[]); CREATE TYPE nowhere AS (a int);
            CREATE DOMAIN age AS int NOT NULL; CREATE DOMAIN wide AS numeric(60,20); CREATE DOMAIN moods AS mood[]; CREATE DOMAIN sad AS mood; CREATE DOMAIN home AS place;
            CREATE DOMAIN older AS age; CREATE DOMAIN ranges AS int4range[];
            CREATE TYPE widerange AS RANGE (subtype = wide); CREATE TYPE textrange AS RANGE (subtype = text); CREATE TYPE moodrange AS RANGE (subtype = mood);

            """;
        const string own =
            """

            public enum Mood { Sad, [NpgsqlTypes.PgName("o k")] Ok }
            [NpgsqlTypes.PgName("kind")] public enum Kind { [CdcUnknownLabel] Other }
            public enum Lacking { A }
            [CdcComposite] public partial class Place { public string Street { get; set; } = ""; public Mood[] Moods { get; set; } = []; }

            """;
        string[] declared =
        [
            "citext", "hstore", "ltree", "vector(3)", "halfvec(3)", "mood", "app.kind", "lacking", "place", "nowhere", "age", "wide", "moods", "sad", "home", "older", "ranges", "widerange",
            "widemultirange", "textrange", "textmultirange", "moodrange", "unknown_type", "numeric(10,2)", "numeric(28)", "numeric(29)", "numeric(1000,500)", "numeric(3,-27)",
            "numeric(2,40)", "varchar(1)", "varchar(20)", "char(1)", "char(9)", "bit(1)", "bit(8)", "varbit(8)", "varbit(1)", "timestamptz(3)", "time(0)", "interval day to second",
            "interval year", "float(5)", "float(30)", "int[3][3]", "text[][]", "decimal(30,1)[]",
        ];
        string[] names =
        [
            "class", "record", "field", "value", "var", "async", "int", "order by", "2nd", "10 %", "naïve", "имя", "名前", "a b", "a_b", "a-b", "A_B", "AB", "ab", "Ab", "_", "__", "$", "💶",
            "with \"\"quotes\"\"", "back\\slash", "tab\tin", "foo", "Foo", "get_id", "id", "ID", "Id", "equals", "to_string", "get_hash_code", "print_members", "deconstruct", "clone",
            "equality_contract", "finalize", "get_type", "memberwise_clone", "system", "typed_cdc", "global", "string", "date_time", "e\u0301t", "İi", "ǅ",
        ];
        var types = BuiltInTypes.Names.Select(name => $"pg_catalog.\"{name}\"").Concat(declared);
        var columns = types.SelectMany((type, i) => new[] { $"c{i} {type} NOT NULL", $"c{i}_n {type}", $"c{i}_a {type}[]", $"c{i}_b {type}[] NOT NULL" })
            .Concat(names.SelectMany(name => new[] { $"\"{name}\" int NOT NULL", $"\"{name}.t\" text" }))
            .Append("g int GENERATED ALWAYS AS (1) STORED, v text GENERATED ALWAYS AS ('a'), i int GENERATED ALWAYS AS IDENTITY, s serial");
        var sql = declarations + $"CREATE TABLE t ({string.Join(", ", columns)});";
        var source = "namespace Shop\n{\n" + Mark + "partial record Foo;\n}\n";

        foreach (var of in new[] { sql, sql + "CREATE PUBLICATION cdc FOR TABLE t;" })
        {
            var project = EditedProject.Of([source, own], [of], isNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable);
            var actual = await Refactorer.ApplyAsync(new RecordFromTable(), project, "Foo");
            Assert.Equal(isNullable, actual.Contains("string?", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("#nullable disable\n", "", "string A, int? B, int[] C, Place D, System.Collections.Generic.Dictionary<string, string> E, Spot? F")]
    [InlineData("#nullable enable warnings\n#nullable disable annotations\n", "\n#nullable restore", "string A, int? B, int[] C, Place D, System.Collections.Generic.Dictionary<string, string> E, Spot? F")]
    [InlineData("#nullable disable\nclass Before;\n#nullable enable\n", "", "string? A, int? B, int[]? C, Place? D, System.Collections.Generic.Dictionary<string, string?>? E, Spot? F")]
    public async Task Says_what_may_be_null_where_that_is_said(string before, string behind, string expected)
    {
        const string own = "\n[CdcComposite] public partial class Place { public string Street { get; set; } = \"\"; }\n[CdcComposite] public partial record struct Spot(int? X);\n";
        var actual = await Apply(
            before + Mark + "partial record Foo;" + behind + own,
            "CREATE EXTENSION hstore; CREATE TYPE place AS (street text); CREATE TYPE spot AS (x int); CREATE TABLE t (a text, b int, c int[], d place, e hstore, f spot)");

        Assert.Contains($"partial record Foo({expected.Replace(", ", ",", StringComparison.Ordinal)});", actual.Replace(", ", ",", StringComparison.Ordinal).Replace("\n    ", "", StringComparison.Ordinal), StringComparison.Ordinal);
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
