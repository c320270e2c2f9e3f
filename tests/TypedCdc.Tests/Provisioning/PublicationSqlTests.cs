using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Publications;

namespace TypedCdc.Tests.Provisioning;

public sealed class PublicationSqlTests
{
    private static readonly DatabaseCatalog WithoutPublication = Situation.Catalog with { Publication = null };

    [Theory]
    [InlineData(PublicationScope.Tables, "TABLE \"shop\".\"orders\" (\"id\", \"total\")")]
    [InlineData(PublicationScope.Schemas, "TABLES IN SCHEMA \"shop\"")]
    [InlineData(PublicationScope.AllTables, "ALL TABLES")]
    public void Scope(PublicationScope scope, string target) => Assert.Equal(
        $"CREATE PUBLICATION \"typedcdc\" FOR {target} WITH (publish = 'insert, update, delete');",
        Create(WithoutPublication, options => options.PublicationScope = scope));

    [Theory]
    [InlineData(140000, "")]
    [InlineData(150000, " (\"id\", \"total\")")]
    public void Column_list_by_version(int version, string list) => Assert.Equal(
        $"CREATE PUBLICATION \"typedcdc\" FOR TABLE \"shop\".\"orders\"{list} WITH (publish = 'insert, update, delete');",
        Create(WithoutPublication with { Server = WithoutPublication.Server with { Version = version } }));

    [Fact]
    public void A_list_that_would_name_every_column_is_left_out()
    {
        var table = Situation.Table with { Columns = [.. Situation.Table.Columns.Take(2)] };

        Assert.Equal(
            "CREATE PUBLICATION \"typedcdc\" FOR TABLE \"shop\".\"orders\" WITH (publish = 'insert, update, delete');",
            Create(Situation.WithTable(table) with { Publication = null }));
    }

    [Fact]
    public void Names_are_quoted() => Assert.StartsWith(
        "CREATE PUBLICATION \"a\"\"b, c\" FOR TABLE",
        Create(WithoutPublication, options => options.Publication = "a\"b, c"),
        StringComparison.Ordinal);

    [Fact]
    public void Everything_that_the_full_row_holds_is_published()
    {
        var table = Situation.Table with
        {
            Identity = new CatalogIdentity('f', []),
            Columns = [.. Situation.Table.Columns, Situation.Column("sum", "int4") with { Generated = 's' }],
        };

        Assert.EndsWith(
            "FOR TABLE \"shop\".\"orders\" WITH (publish = 'insert, update, delete', publish_generated_columns = stored);",
            Create(Situation.WithTable(table) with { Publication = null }),
            StringComparison.Ordinal);
    }

    private static string Create(DatabaseCatalog catalog, Action<CdcOptions>? configure = null) =>
        PublicationSql.Create(Situation.Context(catalog, configure: configure)).ToString();
}
