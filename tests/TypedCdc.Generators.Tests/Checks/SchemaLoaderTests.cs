using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Analyzers;
using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Schema;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Checks;

/// <summary>SQL is read once for each change of a file, whatever is typed in C#.</summary>
public sealed class SchemaLoaderTests
{
    private readonly List<string> _read = [];
    private readonly SchemaLoader _loader;

    public SchemaLoaderTests() => _loader = new SchemaLoader((file, cancellationToken) =>
    {
        _read.Add(file.Path);
        return SchemaReader.ReadFile(file, cancellationToken);
    });

    [Fact]
    public void Unchanged_files_are_neither_read_nor_combined_again()
    {
        var files = Files();
        var first = Load(files);
        var second = Load(files);

        Assert.Equal(["/src/shop/db/1.sql", "/src/shop/db/2.sql"], _read);
        Assert.Same(first.Database, second.Database);
    }

    [Fact]
    public void Only_the_changed_file_is_read_again()
    {
        var files = Files();
        var first = Load(files);
        _read.Clear();
        var second = Load([files[0], new SqlInput("ALTER TABLE t ADD b int;", files[1].Path)]);

        Assert.Equal([files[1].Path], _read);
        Assert.NotEqual(first.Database, second.Database);
        Assert.Equal(2, Assert.Single(second.Database.Tables).Columns.Count);
    }

    [Fact]
    public void Another_default_schema_combines_again_and_reads_nothing()
    {
        SqlInput file = "CREATE TABLE t (id int);";
        Assert.Equal("public", Assert.Single(Load([file]).Database.Tables).Name.Schema);
        _read.Clear();
        var other = new SqlInput(file) { DefaultSchema = "app" };

        Assert.Equal("app", Assert.Single(Load([other]).Database.Tables).Name.Schema);
        Assert.Empty(_read);
    }

    [Fact]
    public async Task Edit_in_a_method_reads_nothing()
    {
        var files = Files();
        foreach (var body in new[] { "1", "2", "3 + 4" })
        {
            var compilation = TestCompilation.Of($"[CdcTable] public partial record T(int B) {{ public int M() => {body}; }}");
            var reported = await compilation
                .WithAnalyzers([new SchemaAnalyzer(_loader)], SqlInput.OptionsOf(files))
                .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            Assert.Equal("TCDC1202", Assert.Single(reported).Id);
        }

        Assert.Equal(2, _read.Count);
    }

    [Fact]
    public void A_reading_that_is_given_up_is_not_kept()
    {
        var files = Files();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => _loader.Load(SqlInput.OptionsOf(files), cancelled.Token));
        Assert.Single(Load(files).Database.Tables);
    }

    private static SqlInput[] Files() =>
    [
        new("CREATE TABLE t (id int);", SqlInput.ProjectFolder + "db/1.sql"),
        new("ALTER TABLE t RENAME id TO a;", SqlInput.ProjectFolder + "db/2.sql"),
    ];

    private LoadedSchema Load(params IReadOnlyList<SqlInput> files) =>
        Assert.Single(_loader.Load(SqlInput.OptionsOf(files), TestContext.Current.CancellationToken).All);
}
