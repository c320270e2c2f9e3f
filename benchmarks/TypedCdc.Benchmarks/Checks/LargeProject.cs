using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Benchmarks.Checks;

/// <summary>A project with 500 records in as many files, 100 handlers, and a schema of 1,000 tables with 20 columns each.</summary>
internal static class LargeProject
{
    public const int Tables = 1_000;
    public const int Records = 500;
    public const int Handlers = 100;

    private const string Usings = "using System; using System.Threading; using System.Threading.Tasks; using TypedCdc;\n";

    /// <summary>The project, with one method whose body is edited.</summary>
    public static CSharpCompilation Compile() => CSharpCompilation.Create(
        "Large",
        [.. Enumerable.Range(0, Records).Select(RecordFile), .. Enumerable.Range(0, Handlers).Select(HandlerFile), EditedFile(0)],
        References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The file that is edited, with another method body for each number.</summary>
    public static SyntaxTree EditedFile(int number) => Parse(
        "Edited.cs",
        $"[CdcTable(\"app.table_1\")] public partial record Edited(long Id, string? Column6) {{ public long Next() => Id + {number}; }}");

    public static SqlInput Sql()
    {
        var sql = new StringBuilder("CREATE SCHEMA app;\nCREATE TYPE app.status AS ENUM ('open', 'paid', 'sent');\n");
        for (var table = 0; table < Tables; table++)
        {
            sql.Append(CultureInfo.InvariantCulture, $"\nCREATE TABLE app.table_{table} (\n    id bigint NOT NULL");
            for (var column = 1; column < 20; column++)
            {
                sql.Append(CultureInfo.InvariantCulture, $",\n    column{column} {TypeOf(column).Sql}");
            }

            sql.Append(CultureInfo.InvariantCulture, $"\n);\n\nALTER TABLE ONLY app.table_{table} ADD CONSTRAINT table_{table}_pkey PRIMARY KEY (id);\n");
        }

        return new SqlInput(sql.ToString());
    }

    private static SyntaxTree RecordFile(int number)
    {
        var members = Enumerable.Range(1, 10).Select(column => $"{TypeOf(column).CSharp} Column{column}");
        return Parse(
            $"Record{number}.cs",
            $"public enum Status{number} {{ Open, Paid, Sent }}\n[CdcTable(\"app.table_{number}\")] public partial record Record{number}(long Id, {string.Join(", ", members)});"
                .Replace("Status ", $"Status{number} ", StringComparison.Ordinal));
    }

    private static SyntaxTree HandlerFile(int number) => Parse(
        $"Handler{number}.cs",
        $$"""
        [CdcHandler] public partial class Handler{{number}} : IChangeHandler<Upsert<Record{{number}}>>
        {
            public ValueTask HandleAsync(Upsert<Record{{number}}> change, CancellationToken cancellationToken) => default;
        }
        """);

    private static (string Sql, string CSharp) TypeOf(int column) => (column % 7) switch
    {
        0 => ("uuid NOT NULL", "Guid"),
        1 => ("integer NOT NULL", "int"),
        2 => ("character varying(200) NOT NULL", "string"),
        3 => ("numeric(12,2) NOT NULL", "decimal"),
        4 => ("timestamp with time zone NOT NULL", "DateTimeOffset"),
        5 => ("app.status NOT NULL", "Status"),
        _ => ("text", "string?"),
    };

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(Usings + text, path: path);

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
}
