using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Provisioning;

public sealed class CreationTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Publication_has_what_handlers_ask_for_and_the_identity(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);

        await Provision.EnsureAsync<OrderSearch>(database);

        Assert.Equal(
            major >= 15 ? "insert, update, delete; shop.orders (id, customer, total)" : "insert, update, delete; shop.orders",
            await Provision.PublicationAsync(database));
        Assert.Equal(
            "pgoutput",
            await database.QueryScalarAsync<string>($"SELECT plugin::text FROM pg_replication_slots WHERE slot_name = '{database.Name}'"));
        Assert.Empty(await Provision.CheckAsync<OrderSearch>(database));
        await database.ExecuteAsync("INSERT INTO shop.orders VALUES (1, 'Ada', 1); UPDATE shop.orders SET id = 2; DELETE FROM shop.orders");
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Truncations_alone_need_no_columns_but_the_identity(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);

        await Provision.EnsureAsync<OrderTruncations>(database);

        Assert.Equal(
            major >= 15 ? "truncate; shop.orders (id)" : "truncate; shop.orders",
            await Provision.PublicationAsync(database));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_table_whose_identity_is_the_full_row_has_no_column_list(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql + "ALTER TABLE shop.orders REPLICA IDENTITY FULL");

        await Provision.EnsureAsync<OrderTotals>(database);

        Assert.Equal("update, delete; shop.orders", await Provision.PublicationAsync(database));
        await database.ExecuteAsync("INSERT INTO shop.orders VALUES (1, 'Ada', 1); UPDATE shop.orders SET id = 2; DELETE FROM shop.orders");
    }

    [Fact]
    public async Task All_columns_on_request()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Shop.Sql);

        await Provision.EnsureAsync<OrderSearch>(database, options => options.PublishAllColumns = true);

        Assert.Equal("insert, update, delete; shop.orders", await Provision.PublicationAsync(database));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task All_tables_on_request(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);

        await Provision.EnsureAsync<OrderSearch>(database, options => options.PublicationScope = PublicationScope.AllTables);

        Assert.Equal("insert, update, delete; all tables", await Provision.PublicationAsync(database));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Whole_schemas_on_request(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);

        if (major < 15)
        {
            var exception = await Provision.FailAsync<OrderSearch>(database, Configure);
            Assert.Equal(
                "option PublicationScope = Schemas: the server is PostgreSQL 14; PostgreSQL 15 or later is needed.",
                Assert.Single(exception.Problems).ToString());
            return;
        }

        await Provision.EnsureAsync<OrderSearch>(database, Configure);

        Assert.Equal(
            "shop",
            await database.QueryScalarAsync<string>("SELECT pnnspid::regnamespace::text FROM pg_publication_namespace"));
        Assert.Empty(await Provision.CheckAsync<OrderSearch>(database, Configure));

        static void Configure(CdcOptions options) => options.PublicationScope = PublicationScope.Schemas;
    }

    [Theory]
    [InlineData(PublicationScope.Schemas)]
    [InlineData(PublicationScope.AllTables)]
    public async Task A_wide_publication_does_not_break_updates_of_tables_that_nobody_asked_for(PublicationScope scope)
    {
        await using var database = await TestDatabase.CreateAsync(
            PostgresMajors.Newest, Shop.Sql + "CREATE TABLE shop.log (line text)");

        var problem = await Provision.MendAsync<OrderSearch>(
            database, ProvisioningProblemKind.ReplicaIdentityMissing, options => options.PublicationScope = scope);

        Assert.Equal("table shop.log", problem.Subject);
        await Provision.EnsureAsync<OrderSearch>(database, options => options.PublicationScope = scope);
        await database.ExecuteAsync("INSERT INTO shop.log VALUES ('a'); UPDATE shop.log SET line = 'b'");
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Row_filters_on_request(int major)
    {
        Assert.SkipUnless(major >= 15, "Row filters came with PostgreSQL 15.");
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);

        await Provision.EnsureAsync<OrderSearch>(database, options => options.RowFilters["shop.orders"] = "id > 100");

        Assert.Equal(
            "insert, update, delete; shop.orders (id, customer, total) WHERE (id > 100)",
            await Provision.PublicationAsync(database));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_row_filter_that_would_break_the_applications_updates_is_refused(int major)
    {
        Assert.SkipUnless(major >= 15, "Row filters came with PostgreSQL 15.");
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);

        var exception = await Provision.FailAsync<OrderSearch>(
            database, options => options.RowFilters["shop.orders"] = "total > 100");

        var problem = Assert.Single(exception.Problems);
        Assert.Equal(ProvisioningProblemKind.StatementFailed, problem.Kind);
        Assert.Contains("cannot update table \"orders\"", problem.Found, StringComparison.Ordinal);
        Assert.Equal(0, await database.QueryScalarAsync<long>("SELECT count(*) FROM pg_publication"));
        Assert.Equal(
            0,
            await database.QueryScalarAsync<long>($"SELECT count(*) FROM pg_replication_slots WHERE slot_name = '{database.Name}'"));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_failover_slot_on_request(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);

        if (major < 17)
        {
            var exception = await Provision.FailAsync<OrderSearch>(database, options => options.Failover = true);
            Assert.Equal(ProvisioningProblemKind.ServerVersion, Assert.Single(exception.Problems).Kind);
            return;
        }

        await Provision.EnsureAsync<OrderSearch>(database, options => options.Failover = true);

        Assert.True(await database.QueryScalarAsync<bool>(
            $"SELECT failover FROM pg_replication_slots WHERE slot_name = '{database.Name}'"));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Check_only_creates_nothing_and_says_what_to_run(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);

        var exception = await Provision.FailAsync<OrderSearch>(database, CheckOnly);

        Assert.Equal(
            [ProvisioningProblemKind.PublicationMissing, ProvisioningProblemKind.SlotMissing],
            exception.Problems.Select(problem => problem.Kind));
        Assert.False(exception.IsTransient);
        Assert.Equal(0, await database.QueryScalarAsync<long>("SELECT count(*) FROM pg_publication"));

        foreach (var problem in exception.Problems)
        {
            await database.ExecuteAsync(problem.Sql!);
        }

        await Provision.EnsureAsync<OrderSearch>(database, CheckOnly);

        static void CheckOnly(CdcOptions options) => options.SlotMode = options.PublicationMode = ProvisioningMode.Check;
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Eight_instances_at_once_are_no_error(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => Provision.EnsureAsync<OrderSearch>(database, options => options.PublicationMode = ProvisioningMode.CreateOrAlter),
            TestContext.Current.CancellationToken)));

        Assert.Empty(await Provision.CheckAsync<OrderSearch>(database));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Nothing_is_created_when_something_else_is_wrong(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, Shop.Sql + "ALTER TABLE shop.orders ALTER total TYPE text, DROP customer");

        var exception = await Provision.FailAsync<OrderSearch>(database);

        Assert.Equal(
            [ProvisioningProblemKind.ColumnMissing, ProvisioningProblemKind.ColumnType],
            exception.Problems.Select(problem => problem.Kind));
        Assert.StartsWith("The database is not ready for the pipeline, for 2 reasons:", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, await database.QueryScalarAsync<long>("SELECT count(*) FROM pg_publication"));
    }
}
