using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Analyzers;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1208Tests() : RuleTests("TCDC1208")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, string? Note);

        [CdcHandler]
        public partial class Orders : IChangeHandler<Update<[|Order|]>>
        {
            public ValueTask HandleAsync(Update<Order> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, Toast<string?> Note);

        [CdcHandler]
        public partial class Orders : IChangeHandler<Update<Order>>
        {
            public ValueTask HandleAsync(Update<Order> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Message =>
        "Update<Order> reads 'Order.Note', but an update that leaves a large value of column note unchanged does not send it (db/schema.sql:3); "
        + "declare it as Toast<string?>, or set REPLICA IDENTITY FULL";

    private protected override SqlInput[] Schema => ["CREATE TABLE orders (\n    id bigint PRIMARY KEY,\n    note text\n);"];

    [Fact]
    public async Task Tells_what_to_change_where()
    {
        var reported = Assert.Single(await DiagnosticAssert.Reports("TCDC1208", $"namespace Shop {{ {Bad} }}", Schema));

        Assert.Equal("Toast<string?>", reported.Properties[FixProperties.Replacement]);
        Assert.Equal("Shop.Order", reported.Properties[FixProperties.Type]);
        Assert.Equal("Note", reported.Properties[FixProperties.Member]);
    }

    [Theory]
    [InlineData("IChangeHandler<Upsert<[|T|]>>", "Upsert<T>")]
    [InlineData("IBatchHandler<TypedCdc.Update<[|T|]>>", "ReadOnlyMemory<Update<T>>")]
    [InlineData("IChangeHandler<Update<[|T|], K>>", "Update<T, K>")]
    public Task Also_reports(string contract, string change) => Reports(SourceOf(contract, change), "CREATE TABLE t (id int NOT NULL PRIMARY KEY, a text NOT NULL)");

    [Theory]
    [InlineData("IChangeHandler<Insert<T>>", "Insert<T>")]
    [InlineData("IChangeHandler<Delete<K>>", "Delete<K>")]
    [InlineData("IChangeHandler<Update<K>>", "Update<K>")]
    public Task Does_not_report_change(string contract, string change) =>
        ReportsNothing(SourceOf(contract, change), "CREATE TABLE t (id int NOT NULL PRIMARY KEY, a text NOT NULL)");

    [Theory]
    [InlineData("a varchar(600) NOT NULL")]
    [InlineData("a varchar(10) NOT NULL, b json")]
    [InlineData("a app.email NOT NULL")]
    [InlineData("a text STORAGE EXTERNAL NOT NULL")]
    [InlineData("a text NOT NULL, b text STORAGE PLAIN")]
    [InlineData("a text NOT NULL", "ALTER TABLE t ALTER a SET STORAGE PLAIN; ALTER TABLE t ALTER a SET STORAGE DEFAULT")]
    [InlineData("a text STORAGE PLAIN NOT NULL", "ALTER TABLE t ALTER a TYPE varchar")]
    [InlineData("a varchar(10) NOT NULL, b numeric")]
    public Task Also_reports_column(string columns, string more = "") => Reports(
        SourceOf("IChangeHandler<Update<[|T|]>>", "Update<T>"),
        $"CREATE SCHEMA app; CREATE DOMAIN app.email AS varchar(10); CREATE TABLE t (id int NOT NULL PRIMARY KEY, {columns}); {more}");

    [Theory]
    [InlineData("a varchar(400) NOT NULL", "")]
    [InlineData("a char(10) NOT NULL, b int, c numeric(10,2)", "")]
    [InlineData("a app.mood NOT NULL, b text", "")]
    [InlineData("a name NOT NULL, b text", "")]
    [InlineData("a text NOT NULL", "ALTER TABLE t REPLICA IDENTITY FULL")]
    [InlineData("a text STORAGE PLAIN NOT NULL", "")]
    [InlineData("a text STORAGE MAIN NOT NULL", "")]
    [InlineData("a text NOT NULL, b text", "ALTER TABLE ONLY t ALTER COLUMN a SET STORAGE PLAIN")]
    [InlineData("a varchar(10) NOT NULL, b text STORAGE PLAIN", "ALTER TABLE t DROP b")]
    public Task Does_not_report_column(string columns, string more) => ReportsNothing(
        SourceOf("IChangeHandler<Update<T>>", "Update<T>"),
        $"CREATE SCHEMA app; CREATE TYPE app.mood AS ENUM ('a'); CREATE TABLE t (id int NOT NULL PRIMARY KEY, {columns}); {more}");

    [Theory]
    [InlineData("", true)]
    [InlineData("ALTER TABLE p REPLICA IDENTITY FULL;", true)]
    [InlineData("ALTER TABLE t REPLICA IDENTITY FULL;", true)]
    [InlineData("ALTER TABLE t REPLICA IDENTITY FULL; ALTER TABLE p REPLICA IDENTITY FULL;", false)]
    [InlineData("DROP TABLE p;", false)]
    [InlineData("ALTER TABLE t ALTER a SET STORAGE MAIN;", false)]
    [InlineData("ALTER TABLE ONLY p ALTER a SET STORAGE MAIN;", true)]
    [InlineData("ALTER TABLE ONLY p ALTER a SET STORAGE PLAIN;", false)]
    public async Task Partitions_count(string more, bool isReported)
    {
        var sql = $"CREATE TABLE t (id int NOT NULL PRIMARY KEY, a text NOT NULL) PARTITION BY RANGE (id); CREATE TABLE p PARTITION OF t DEFAULT; {more}";
        if (isReported)
        {
            await Reports(SourceOf("IChangeHandler<Update<[|T|]>>", "Update<T>"), sql);
        }
        else
        {
            await ReportsNothing(SourceOf("IChangeHandler<Update<T>>", "Update<T>"), sql);
        }
    }

    [Fact]
    public Task Is_reported_at_the_method_where_a_base_type_takes_the_change() => Reports(
        """
        [CdcTable] public partial record T(int Id, string A);
        public interface ITake : IChangeHandler<Update<T>>;
        [CdcHandler] public partial class Handler : ITake
        {
            public ValueTask HandleAsync(Update<[|T|]> change, CancellationToken cancellationToken) => default;
        }
        """,
        "CREATE TABLE t (id int PRIMARY KEY, a text NOT NULL)");

    [Fact]
    public async Task Records_of_another_assembly_are_looked_at()
    {
        var library = GeneratorRun.Of("""
            namespace Contracts;
            public enum Mood { Sad }
            [CdcTable("t")] public partial record T(int Id, Mood Mood, Toast<string> B) { [CdcColumn("a")] public string Text { get; init; } = ""; }
            """).Output;
        using var image = new MemoryStream();
        Assert.True(library.WithAssemblyName("Contracts").Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var handler = TestCompilation.Of("""
            [CdcHandler] public partial class Handler : IChangeHandler<Update<Contracts.T>>
            {
                public ValueTask HandleAsync(Update<Contracts.T> change, CancellationToken cancellationToken) => default;
            }
            """).AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        var schema = new SqlInput("CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE t (id int PRIMARY KEY, mood mood NOT NULL, b text NOT NULL, a text NOT NULL);");

        var reported = await handler
            .WithAnalyzers([new SchemaAnalyzer()], SqlInput.OptionsOf(schema))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Update<T> reads 'T.Text'", string.Join(' ', Assert.Single(reported).GetMessage().TrimEnd(',').Split(' ').Take(3)).TrimEnd(','));
    }

    private static string SourceOf(string contract, string change) =>
        $$"""
        [CdcTable("t")] public partial record T(int Id, string A);
        [CdcTable("t")] public partial record K(int Id);
        [CdcHandler] public partial class Handler : {{contract}}
        {
            public ValueTask HandleAsync({{change}} change, CancellationToken cancellationToken) => default;
        }
        """;
}
