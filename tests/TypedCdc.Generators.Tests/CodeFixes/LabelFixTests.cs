using TypedCdc.Generators.Tests.CodeFixes.Kit;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.CodeFixes;

public sealed class LabelFixTests
{
    private const string Id = "TCDC1211";
    private const string Record = "\n[CdcTable]\npublic partial record T(Mood A);\n";

    [Theory]
    [InlineData("public enum Mood { Sad }", "sad ok", "public enum Mood { Sad, Ok }")]
    [InlineData("public enum Mood { Sad, }", "sad ok very_good", "public enum Mood { Sad, Ok, VeryGood, }")]
    [InlineData("public enum Mood { }", "sad ok", "public enum Mood { Sad, Ok }")]
    [InlineData("public enum Mood {}", "sad", "public enum Mood { Sad }")]
    [InlineData("public enum Mood; // none", "sad ok", "public enum Mood { Sad, Ok } // none")]
    [InlineData("public enum Mood\n{\n}", "sad ok", "public enum Mood\n{\n    Sad,\n    Ok\n}")]
    [InlineData("public enum Mood { /* none */ }", "sad", "public enum Mood { /* none */ Sad }")]
    [InlineData("public enum Mood\n{\n    // none\n}", "sad", "public enum Mood\n{\n    Sad\n    // none\n}")]
    [InlineData("public enum Mood\n{\n    Sad\n}", "sad ok", "public enum Mood\n{\n    Sad,\n    Ok\n}")]
    [InlineData("public enum Mood\n{\n    Sad,\n}", "sad ok", "public enum Mood\n{\n    Sad,\n    Ok,\n}")]
    [InlineData("public enum Mood\n{\n\tSad // not good\n}", "sad ok", "public enum Mood\n{\n\tSad, // not good\n\tOk\n}")]
    [InlineData("public enum Mood\n{\n    Sad, // not good\n    // the end\n}", "sad ok", "public enum Mood\n{\n    Sad, // not good\n    Ok,\n    // the end\n}")]
    [InlineData("public enum Mood\n{\n    Sad, Bad,\n    Mad, Ok\n}", "sad bad mad ok good", "public enum Mood\n{\n    Sad, Bad,\n    Mad, Ok, Good\n}")]
    public Task Adds_what_is_missing(string source, string labels, string expected) => Mends(source, labels, expected);

    [Theory]
    [InlineData("{ Ok }", "sad ok", "{ Ok, Sad }")]
    [InlineData("{ Ok = 1 }", "sad ok", "{ Sad = 2, Ok = 1 }")]
    [InlineData("{ Sad = 1, Good = 2 }", "sad ok good", "{ Sad = 1, Ok = 3, Good = 2 }")]
    [InlineData("{ Sad = 1, Good }", "sad ok good", "{ Sad = 1, Good, Ok }")]
    [InlineData("{ Sad, Good = 1, Best }", "sad ok good best", "{ Sad, Ok = 3, Good = 1, Best }")]
    [InlineData("{ Sad = 1, Good = 9 }", "sad ok better good best", "{ Sad = 1, Ok = 10, Better = 11, Good = 9, Best = 12 }")]
    [InlineData("{ Sad = 1, Ok = 0 }", "sad ok good", "{ Sad = 1, Ok = 0, Good = 2 }")]
    [InlineData("{ Sad, Bad = 5, Ok = 4 }", "sad bad ok good", "{ Sad, Bad = 5, Ok = 4, Good = 6 }")]
    [InlineData("{ Sad, Ok = int.MaxValue }", "sad ok good", "{ Sad, Ok = int.MaxValue, Good = 1 }")]
    [InlineData(": byte { Sad = 255, Ok = 0 }", "sad ok good", ": byte { Sad = 255, Ok = 0, Good = 1 }")]
    [InlineData(": long { Sad = -1 }", "sad ok", ": long { Sad = -1, Ok = 0 }")]
    [InlineData(": ulong { Sad = ulong.MaxValue - 1 }", "sad ok", ": ulong { Sad = ulong.MaxValue - 1, Ok = 18446744073709551615 }")]
    [InlineData("{ Sad, Bad = Sad }", "sad bad ok", "{ Sad, Bad = Sad, Ok }")]
    [InlineData("{\n    Sad = 1,\n\n    // fine\n    Good = 2,\n}", "sad ok good", "{\n    Sad = 1,\n    Ok = 3,\n\n    // fine\n    Good = 2,\n}")]
    public Task Keeps_values_and_takes_the_order_of_the_database(string source, string labels, string expected) =>
        Mends($"public enum Mood {source}", labels, $"public enum Mood {expected}");

    [Theory]
    [InlineData("{ None, Sad = 1, Bad = 2 }", "none sad bad ok good", "{ None, Sad = 1, Bad = 2, Ok = 4, Good = 8 }")]
    [InlineData("{ }", "sad bad", "{ Sad = 1, Bad = 2 }")]
    [InlineData("{ Sad = 1, All = ~0 }", "sad all ok", "{ Sad = 1, All = ~0, Ok = 2 }")]
    public Task Gives_flags_a_bit_each(string source, string labels, string expected) =>
        Mends($"[Flags]\npublic enum Mood {source}", labels, $"[Flags]\npublic enum Mood {expected}");

    [Theory]
    [InlineData("in_transit", "InTransit")]
    [InlineData("in transit", "[NpgsqlTypes.PgName(\"in transit\")] InTransit")]
    [InlineData("IN_TRANSIT", "[NpgsqlTypes.PgName(\"IN_TRANSIT\")] InTransit")]
    [InlineData("Sad", "[NpgsqlTypes.PgName(\"Sad\")] Sad2")]
    [InlineData("1st \"x\"", "[NpgsqlTypes.PgName(\"1st \\\"x\\\"\")] _1stX")]
    [InlineData("+", "[NpgsqlTypes.PgName(\"+\")] Label")]
    [InlineData("радость", "Радость")]
    [InlineData("to_string", "ToString")]
    [InlineData("mood", "Mood")]
    public Task Names_members(string label, string expected) => FixAssert.Mends(
        Id, "public enum Mood { Sad }" + Record, $"public enum Mood {{ Sad, {expected} }}" + Record, $"CREATE TYPE mood AS ENUM ('sad', '{label}'); CREATE TABLE t (a mood NOT NULL);");

    [Theory]
    [InlineData("{\n#if X\n    Bad,\n#else\n    Sad,\n#endif\n}", "{\n#if X\n    Bad,\n#else\n    Sad,\n#endif\n    Ok,\n}")]
    [InlineData("{\n    Sad\n#if X\n    , Bad\n#endif\n}", "{\n    Sad,\n    Ok,\n#if X\n    , Bad\n#endif\n}")]
    [InlineData("{\n    #region Moods\n    Sad,\n    #endregion\n}", "{\n    #region Moods\n    Sad,\n    #endregion\n    Ok,\n}")]
    public Task Minds_directives(string source, string expected) => Mends($"public enum Mood\n{source}", "sad ok", $"public enum Mood\n{expected}");

    [Fact]
    public Task Adds_lines_with_names() => FixAssert.Mends(
        Id,
        "using NpgsqlTypes;\n\n[CdcTable]\npublic partial record T(Mood A);\n\npublic enum Mood\n{\n    [PgName(\"SAD\")]\n    Sad,\n}\n",
        "using NpgsqlTypes;\n\n[CdcTable]\npublic partial record T(Mood A);\n\npublic enum Mood\n{\n    [PgName(\"SAD\")]\n    Sad,\n    [PgName(\"OK\")] Ok,\n}\n",
        Sql("SAD OK"));

    [Fact]
    public Task Adds_it_once_for_all_records_to_an_enum_elsewhere() => FixAssert.Mends(
        Id,
        [
            "namespace A\n{\n    [CdcTable]\n    public partial record T(Shop.Mood A, Shop.Mood? B);\n}\n",
            "[CdcTable(\"t\")]\npublic partial record U(Shop.Mood[] C, Shop.Mood A);\n",
            "public static class Shop\n{\n    /// <summary>Moods.</summary>\n    public enum Mood\n    {\n        /// <summary>Bad.</summary>\n        Sad,\n    }\n}\n",
        ],
        [
            "namespace A\n{\n    [CdcTable]\n    public partial record T(Shop.Mood A, Shop.Mood? B);\n}\n",
            "[CdcTable(\"t\")]\npublic partial record U(Shop.Mood[] C, Shop.Mood A);\n",
            "public static class Shop\n{\n    /// <summary>Moods.</summary>\n    public enum Mood\n    {\n        /// <summary>Bad.</summary>\n        Sad,\n        Ok,\n    }\n}\n",
        ],
        "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (a mood NOT NULL, b mood, c mood[] NOT NULL);");

    [Fact]
    public Task Adds_the_labels_of_all_enums_that_it_is_read_from() => FixAssert.Mends(
        Id,
        "public enum Mood { Sad }\n[CdcTable]\npublic partial record T(Mood A, Mood B);\n",
        "public enum Mood { Sad, Ok, Good }\n[CdcTable]\npublic partial record T(Mood A, Mood B);\n",
        "CREATE TYPE a AS ENUM ('sad', 'ok'); CREATE TYPE b AS ENUM ('sad', 'good', 'ok'); CREATE TABLE t (a a NOT NULL, b b NOT NULL);");

    [Theory]
    [InlineData("[CdcTable] public partial record T(DayOfWeek A);")]
    [InlineData("public enum Mood : byte { Sad = Missing } [CdcTable] public partial record T(Mood A);")]
    public async Task Offers_nothing_where_it_cannot_be_added(string source) =>
        Assert.Empty(await FixAssert.Titles(Id, source, "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (a mood NOT NULL);"));

    [Fact]
    public async Task Says_what_it_does()
    {
        Assert.Equal(["Add a member for 'ok' to 'Mood'"], await FixAssert.Titles(Id, "public enum Mood { Sad }" + Record, Sql("sad ok")));
        Assert.Equal(["Add members for 2 labels to 'Mood'"], await FixAssert.Titles(Id, "public enum Mood { Sad }" + Record, Sql("sad ok good")));
    }

    private static Task Mends(string source, string labels, string expected) => FixAssert.Mends(Id, source + Record, expected + Record, Sql(labels));

    private static SqlInput Sql(string labels) =>
        $"CREATE TYPE mood AS ENUM ({string.Join(", ", labels.Split(' ').Select(label => $"'{label}'"))}); CREATE TABLE t (a mood NOT NULL);";
}
