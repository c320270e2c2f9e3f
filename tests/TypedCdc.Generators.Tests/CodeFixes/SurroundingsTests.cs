using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedCdc.Generators.Tests.CodeFixes.Kit;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.CodeFixes;

/// <summary>Whatever stands around a problem stays as it is: comments, directives, indentation and the ends of lines.</summary>
public sealed partial class SurroundingsTests
{
    private const string Handler =
        """
        // h1
        [CdcHandler] // h2
        internal sealed partial class H(string name) // h3
            : /* h4 */ IChangeHandler<Insert<T>>, // h5
              IChangeHandler<Delete<T>> // h6
        {
            // h7
            public ValueTask HandleAsync(Insert<T> change, CancellationToken cancellationToken) => new(name is null ? Task.CompletedTask : Task.CompletedTask); // h8

            /// <summary>Deletes.</summary>
            ValueTask IChangeHandler<Delete<T>>.HandleAsync(Delete<T> change, CancellationToken cancellationToken) // h9
            {
                return default; // h10
            } // h11
            // h12
        }

        """;

    private const string Updates =
        """
        [CdcHandler]
        internal sealed partial class U : IChangeHandler<Update<T>>
        {
            public ValueTask HandleAsync(Update<T> change, CancellationToken cancellationToken) => default;
        }

        """;

    private static readonly Dictionary<string, (string Source, string Sql)[]> Cases = new()
    {
        ["TCDC1001"] = [("/// <summary>1</summary>\n[CdcTable] // 2\n// 3\ninternal /* 4 */ sealed /* 5 */ record /* 6 */ T(int A); // 7\n", "CREATE TABLE t (a int NOT NULL)")],
        ["TCDC1009"] = [("// 1\n[CdcTable] // 2\ninternal partial record T(int A)\n{\n    // 3\n    [CdcColumn(\"b\")] // 4\n    // 5\n    [Obsolete] // 6\n    public static int B { get; set; } // 7\n}\n", "CREATE TABLE t (a int NOT NULL)")],
        ["TCDC1012"] = [("[CdcTable] internal partial record T(\n    // 1\n    [CdcClamp] /* 2 */ int A, // 3\n    [property: CdcClamp] int B);\n", "CREATE TABLE t (a int NOT NULL, b int NOT NULL)")],
        ["TCDC1101"] =
        [
            ("[CdcTable] internal partial record T(int A);\n// 1\n[Serializable] // 2\ninternal /* 3 */ sealed class H /* 4 */ : IChangeHandler<Insert<T>> // 5\n{\n    // 6\n    public ValueTask HandleAsync(Insert<T> change, CancellationToken cancellationToken) => default;\n}\n", "CREATE TABLE t (a int NOT NULL)"),
            ("[CdcTable] internal partial record T(int A);\n/// <summary>1</summary>\nclass H : IChangeHandler<Insert<T>>\n{\n    public ValueTask HandleAsync(Insert<T> change, CancellationToken cancellationToken) => default;\n}\n", "CREATE TABLE t (a int NOT NULL)"),
        ],
        ["TCDC1201"] =
        [
            ("// 1\n[CdcTable(/* 2 */ \"ordrs\" /* 3 */, Schema = \"public\")] // 4\ninternal partial record T(int A);\n", "CREATE TABLE orders (a int NOT NULL)"),
            ("// 1\n[CdcTable /* 2 */] // 3\ninternal partial record Ordrs(int A);\n", "CREATE TABLE orders (a int NOT NULL)"),
            ("// 1\n[Obsolete, CdcTable(Schema = \"app\")] // 3\ninternal partial class Ordrs\n{\n    public int A { get; set; }\n}\n", "CREATE SCHEMA app; CREATE TABLE app.orders (a int NOT NULL)"),
        ],
        ["TCDC1202"] =
        [
            ("[CdcTable] internal partial record T(\n    // 1\n    int Totals, // 2\n    /* 3 */ [property: Obsolete] int Custmer /* 4 */);\n", "CREATE TABLE t (total int NOT NULL, customer int NOT NULL)"),
            ("[CdcTable] internal partial class T\n{\n    // 1\n    public /* 2 */ int Totals { get; set; } // 3\n\n    /// <summary>4</summary>\n    [property: Obsolete] // 5\n    public int Custmer { get; set; }\n    // 6\n}\n", "CREATE TABLE t (total int NOT NULL, customer int NOT NULL)"),
        ],
        ["TCDC1203"] = [("[CdcTable] internal partial record T(\n    // 1\n    [property: CdcColumn( /* 2 */ \"sum\")] int Sums, // 3\n    int A /* 4 */);\n", "CREATE TABLE t (sum int NOT NULL, a int NOT NULL); ALTER TABLE t RENAME sum TO total; ALTER TABLE t RENAME a TO b;")],
        ["TCDC1204"] = [("[CdcTable] internal partial record T(\n    // 1\n    /* 2 */ int /* 3 */ A, // 4\n    Toast<int> B);\n", "CREATE TABLE t (a uuid NOT NULL, b text)"), ("[CdcTable] internal partial class T\n{\n    // 1\n    public /* 2 */ int /* 3 */ A { get; set; } // 4\n}\n", "CREATE TABLE t (a timestamp)")],
        ["TCDC1205"] = [("[CdcTable] internal partial record T(\n    // 1\n    /* 2 */ uint /* 3 */ A); // 4\n", "CREATE TABLE t (a bigint NOT NULL)")],
        ["TCDC1206"] = [("[CdcTable] internal partial record T(\n    // 1\n    /* 2 */ string /* 3 */ A, // 4\n    int B);\n", "CREATE TABLE t (a text, b int)")],
        ["TCDC1207"] = [("[CdcTable] internal partial record T(\n    // 1\n    /* 2 */ string? /* 3 */ A, // 4\n    int? B, Nullable<int> C);\n", "CREATE TABLE t (a text NOT NULL, b int NOT NULL, c int NOT NULL)")],
        ["TCDC1208"] = [("[CdcTable] internal partial record T(int A,\n    // 1\n    /* 2 */ string? /* 3 */ B); // 4\n" + Updates, "CREATE TABLE t (a int PRIMARY KEY, b text)"), ("[CdcTable] internal partial class T\n{\n    // 1\n    public /* 2 */ string? /* 3 */ B { get; set; } // 4\n}\n" + Updates, "CREATE TABLE t (a int PRIMARY KEY, b text)")],
        ["TCDC1209"] =
        [
            ("// 1\n[CdcTable(\"t\"), Obsolete] // 2\ninternal partial record T(int A, /* 3 */ [property: CdcColumn(\"b\")] string? B); // 4\n// 5\n" + Handler, "CREATE TABLE t (a int PRIMARY KEY, b text)"),
            ("internal partial class T { public int B { get; set; } } // 1\n#region Records\n[CdcTable(\"t\")] // 2\ninternal partial class T // 3\n{\n    [CdcColumn(\"a\")] public int K { get; init; } // 4\n}\n#endregion\n" + Handler, "CREATE TABLE t (a int PRIMARY KEY, b int NOT NULL)"),
        ],
        ["TCDC1211"] =
        [
            ("// 1\ninternal enum M // 2\n{ // 3\n    // 4\n    A, // 5\n    /* 6 */ B = 7 /* 7 */ // 8\n    // 9\n} // 10\n[CdcTable] internal partial record T(M A);\n", "CREATE TYPE m AS ENUM ('a', 'X', 'b', 'c'); CREATE TABLE t (a m NOT NULL)"),
            ("internal enum M\n{\n    /// <summary>1</summary>\n    [NpgsqlTypes.PgName(\"A\")]\n    A = 1,\n\n    /// <summary>2</summary>\n    [NpgsqlTypes.PgName(\"B\")]\n    B = 2, // 3\n}\n[CdcTable] internal partial record T(M A);\n", "CREATE TYPE m AS ENUM ('X', 'A', 'Y', 'B', 'Z'); CREATE TABLE t (a m NOT NULL)"),
        ],
        ["TCDC1213"] = [("[CdcComposite] internal partial record P(\n    // 1\n    string? Streets); // 2\n", "CREATE TYPE p AS (street text);")],
        ["TCDC1218"] = [("// 1\n[CdcTable] internal partial record T(int A, string? B); // 2\n" + Handler.Replace("Delete", "Truncate", StringComparison.Ordinal), "CREATE TABLE t (a int PRIMARY KEY, b text); CREATE PUBLICATION cdc FOR ALL TABLES;")],
        ["TCDC1219"] = [("[CdcTable(/* 1 */ \"p\")] // 2\ninternal partial record T(int A);\n", "CREATE TABLE t (a int NOT NULL) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF t DEFAULT;")],
    };

    public static TheoryData<string, int> Each => [.. Cases.SelectMany(pair => pair.Value.Select((_, i) => (pair.Key, i)))];

    [Theory]
    [MemberData(nameof(Each))]
    public Task Stay_in_a_nested_type_on_windows(string id, int number)
    {
        var (source, sql) = Cases[id][number];
        return Stay(id, $"namespace App.System\n{{\n\t// start\n\tinternal static partial class Outer\n\t{{\n\t\t#region Inner\n{Indented(source, "\t\t")}\n\t\t#endregion\n\t}} // end\n}}\n", sql, "\r\n");
    }

    [Theory]
    [MemberData(nameof(Each))]
    public Task Stay_in_a_namespace_of_the_file(string id, int number)
    {
        var (source, sql) = Cases[id][number];
        return Stay(id, $"namespace App;\n\n#if !NEVER\n{source}#else\nbroken(\n#endif\n// end", sql, "\n");
    }

    private static async Task Stay(string id, string source, string sql, string newLine)
    {
        var project = EditedProject.Of([source], [sql], newLine: newLine);
        var text = await TextOf(project);
        Assert.Contains(await EditedProject.DiagnosticsOf(project), diagnostic => diagnostic.Id == id);

        var oneByOne = await Fixer.FixOneByOneAsync(project, id);
        var mended = await TextOf(oneByOne);
        TestContext.Current.TestOutputHelper!.WriteLine(mended);
        Assert.Equal(mended, await TextOf(await Fixer.FixAllAsync(project, id, FixAllScope.Document)));

        Assert.Empty(await EditedProject.ErrorsOf(oneByOne));
        Assert.DoesNotContain(await EditedProject.DiagnosticsOf(oneByOne), diagnostic => diagnostic.Id == id);
        Assert.Equal(mended, mended.ReplaceLineEndings(newLine));
        Assert.Equal(Kept().Matches(text).Select(match => match.Value), Kept().Matches(mended).Select(match => match.Value));
        Assert.DoesNotContain(mended.Split(newLine), line => line.Length > 0 && line.TrimEnd().Length < line.Length && !text.Contains(line, StringComparison.Ordinal));
        Assert.DoesNotContain("global::", mended, StringComparison.Ordinal);
    }

    private static string Indented(string source, string indentation) =>
        string.Join('\n', source.Split('\n').Select(line => line.Length == 0 ? line : indentation + line.Replace("    ", "\t", StringComparison.Ordinal)));

    private static async Task<string> TextOf(Project project) => (await project.Documents.First().GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    /// <summary>Comments and directives.</summary>
    [GeneratedRegex(@"//[^\r\n]*|/\*.*?\*/|#[a-z]+[^\r\n]*")]
    private static partial Regex Kept();
}
