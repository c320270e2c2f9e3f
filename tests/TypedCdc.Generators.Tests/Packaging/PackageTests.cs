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

    [Theory]
    [InlineData("TypedCdc")]
    [InlineData("TypedCdc.Hosting")]
    public async Task The_generator_comes_with_it(string package)
    {
        using var user = new PackageUser(feed, package).Add("Orders.cs", Code);

        Assert.Empty(await user.BuildAsync());
    }

    [Fact]
    public async Task Its_rules_come_with_it()
    {
        using var user = new PackageUser(feed, "TypedCdc").Add("Orders.cs", Code.Replace("public partial record Order", "public record Order", StringComparison.Ordinal));

        Assert.Contains(await user.BuildAsync(), reported => reported.StartsWith("TCDC1001: 'Order' must be partial", StringComparison.Ordinal));
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
