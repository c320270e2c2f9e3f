using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Provisioning;

public sealed class PublicationProblemTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Table_not_published(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await database.ExecuteAsync($"CREATE PUBLICATION {database.Name}");

        var problem = await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.TableNotPublished);

        Assert.Equal(
            $"TCDC1216: publication {database.Name}: it has no changes of table shop.orders; handlers ask for them.{Environment.NewLine}"
            + $"  To mend it, run: ALTER PUBLICATION \"{database.Name}\" ADD TABLE \"shop\".\"orders\""
            + (major >= 15 ? " (\"id\", \"customer\", \"total\");" : ";"),
            problem.ToString());
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Column_not_published(int major)
    {
        Assert.SkipUnless(major >= 15, "Column lists came with PostgreSQL 15.");
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await database.ExecuteAsync($"CREATE PUBLICATION {database.Name} FOR TABLE shop.orders (id, customer) WHERE (id > 5)");

        var problem = await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.ColumnNotPublished);

        Assert.Equal(
            $"TCDC1217: publication {database.Name}: its column list of table shop.orders has only id, customer; Order.Total wants total.{Environment.NewLine}"
            + $"  To mend it, run: BEGIN; ALTER PUBLICATION \"{database.Name}\" DROP TABLE \"shop\".\"orders\"; "
            + $"ALTER PUBLICATION \"{database.Name}\" ADD TABLE \"shop\".\"orders\" (\"id\", \"customer\", \"total\") WHERE ((id > 5)); COMMIT;",
            problem.ToString());
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Operation_not_published(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await database.ExecuteAsync($"CREATE PUBLICATION {database.Name} FOR TABLE shop.orders WITH (publish = 'insert, update')");

        var problem = await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.OperationNotPublished);

        Assert.Equal(
            $"TCDC1224: publication {database.Name}: it publishes insert, update; handlers ask for delete of shop.orders.{Environment.NewLine}"
            + $"  To mend it, run: ALTER PUBLICATION \"{database.Name}\" SET (publish = 'insert, update, delete');",
            problem.ToString());
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Column_list_without_the_identity(int major)
    {
        Assert.SkipUnless(major >= 15, "Column lists came with PostgreSQL 15.");
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await database.ExecuteAsync(
            $"""
            ALTER TABLE shop.orders DROP CONSTRAINT orders_pkey, ADD PRIMARY KEY (id, number);
            CREATE PUBLICATION {database.Name} FOR TABLE shop.orders (id, customer, total);
            """);

        var problem = await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.ColumnListWithoutIdentity);

        Assert.StartsWith(
            $"TCDC1225: publication {database.Name}: its column list of table shop.orders has only id, customer, total, while the replica identity of "
            + "shop.orders is the primary key on id, number; with it, the server refuses updates and deletes of the table.",
            problem.ToString(),
            StringComparison.Ordinal);
        await database.ExecuteAsync("INSERT INTO shop.orders VALUES (1, 'Ada', 1); UPDATE shop.orders SET id = 2; DELETE FROM shop.orders");
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Row_filter_missing_is_a_warning(int major)
    {
        Assert.SkipUnless(major >= 15, "Row filters came with PostgreSQL 15.");
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await Provision.EnsureAsync<OrderSearch>(database);

        var problem = await Provision.MendAsync<OrderSearch>(
            database, ProvisioningProblemKind.RowFilterMissing, options => options.RowFilters["shop.orders"] = "id > 100");

        Assert.Equal(ProblemSeverity.Warning, problem.Severity);
        Assert.Equal(
            "insert, update, delete; shop.orders (id, customer, total) WHERE (id > 100)",
            await Provision.PublicationAsync(database));
    }

    [Fact]
    public async Task Row_filter_of_a_table_that_nobody_asks_for()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Shop.Sql);

        var exception = await Provision.FailAsync<OrderSearch>(database, options => options.RowFilters["orders"] = "true");

        Assert.StartsWith(
            "option RowFilters: it names orders, of which no handler takes changes; the tables are shop.orders",
            Assert.Single(exception.Problems).ToString(),
            StringComparison.Ordinal);
    }
}
