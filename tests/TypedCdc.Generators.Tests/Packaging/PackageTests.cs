using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Packaging;

/// <summary>What a project gets that references a package.</summary>
public sealed class PackageTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Code =
        """
        using TypedCdc;

        [CdcTable("orders")]
        public partial record Order(long Id, string Customer);

        [CdcHandler]
        public partial class Orders : IChangeHandler<Insert<Order>>
        {
            public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;

            public static CdcPipeline Pipeline() => CdcPipeline.Create(new CdcOptions { ConnectionString = "Host=db" }, new Orders());
        }
        """;

    [Fact]
    public async Task The_generator_and_its_rules_come_with_it()
    {
        using var user = new PackageUser(feed, "TypedCdc", """<TypedCdcSchema Include="db/schema.sql" />""")
            .Add("Order.cs", Code.Replace("string Customer", "string Customer, DateOnly Shipped, double Total", StringComparison.Ordinal))
            .Add(
                "db/schema.sql",
                """
                CREATE TABLE orders (
                    id      bigint PRIMARY KEY,
                    custmer text NOT NULL,
                    total   numeric(12,2) NOT NULL,
                    shipped date
                );
                """);

        var reported = await user.BuildAsync();

        Assert.Equal(["TCDC1202", "TCDC1205", "TCDC1206"], reported.Select(text => text[.."TCDC0000".Length]));
        var readme = await File.ReadAllTextAsync(Path.Combine(ProjectFiles.Sources, "..", "README.md"), TestContext.Current.CancellationToken);
        Assert.All(reported, text => Assert.Contains(text, readme, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_package_that_needs_it_brings_them_too()
    {
        using var user = new PackageUser(feed, "TypedCdc.Hosting", """<TypedCdcSchema Include="db/migrations" />""")
            .Add("Orders.cs", Code)
            .Add("db/migrations/001_orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY);")
            .Add("db/migrations/002_customer.sql", "ALTER TABLE orders ADD customer text NOT NULL;");

        Assert.Empty(await user.BuildAsync());
    }

    [Theory]
    [InlineData("db/schema.sql", "TCDC1223: TypedCdcSchema names 'db/schema.sql', and there is no such file or folder beside the project.")]
    [InlineData("db/empty", "TCDC1223: TypedCdcSchema names the folder 'db/empty', and there is no .sql file in it.")]
    public async Task A_schema_that_is_not_there_is_named(string include, string expected)
    {
        using var user = new PackageUser(feed, "TypedCdc", $"""<TypedCdcSchema Include="{include}" />""")
            .Add("Orders.cs", Code)
            .Add("db/empty/README.md", "");

        Assert.StartsWith(expected, Assert.Single(await user.BuildAsync()), StringComparison.Ordinal);
    }
}
