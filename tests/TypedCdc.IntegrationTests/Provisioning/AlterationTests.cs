using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Provisioning;

public sealed class AlterationTests
{
    private static void Alter(CdcOptions options) => options.PublicationMode = ProvisioningMode.CreateOrAlter;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Tables_columns_and_operations_are_added_and_nothing_is_taken_away(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, Shop.Sql + "CREATE TABLE shop.other (id int PRIMARY KEY)");
        await database.ExecuteAsync($"CREATE PUBLICATION {database.Name} FOR TABLE shop.other WITH (publish = 'truncate')");

        await Provision.EnsureAsync<OrderNumbers>(database, Alter);

        Assert.Equal(
            major >= 15 ? "insert, truncate; shop.orders (id, number), shop.other" : "insert, truncate; shop.orders, shop.other",
            await Provision.PublicationAsync(database));

        await Provision.EnsureAsync<OrderSearch>(database, Alter);

        Assert.Equal(
            major >= 15
                ? "insert, update, delete, truncate; shop.orders (id, customer, total, number), shop.other"
                : "insert, update, delete, truncate; shop.orders, shop.other",
            await Provision.PublicationAsync(database));
        Assert.Empty(await Provision.CheckAsync<OrderNumbers>(database));
    }

    [Fact]
    public async Task A_row_filter_survives_a_new_column()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Shop.Sql);
        await database.ExecuteAsync($"CREATE PUBLICATION {database.Name} FOR TABLE shop.orders (id, number) WHERE (id > 7)");

        await Provision.EnsureAsync<OrderSearch>(database, Alter);

        Assert.Equal(
            "insert, update, delete, truncate; shop.orders (id, customer, total, number) WHERE (id > 7)",
            await Provision.PublicationAsync(database));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Create_does_not_alter(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await database.ExecuteAsync($"CREATE PUBLICATION {database.Name} WITH (publish = 'truncate')");

        var exception = await Provision.FailAsync<OrderSearch>(database);

        Assert.Equal(
            [
                ProvisioningProblemKind.OperationNotPublished, ProvisioningProblemKind.OperationNotPublished,
                ProvisioningProblemKind.OperationNotPublished, ProvisioningProblemKind.TableNotPublished,
            ],
            exception.Problems.Select(problem => problem.Kind));
        Assert.Equal("truncate", await Provision.PublicationAsync(database));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_slot_becomes_a_failover_slot(int major)
    {
        Assert.SkipUnless(major >= 17, "Failover slots came with PostgreSQL 17.");
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await Provision.EnsureAsync<OrderSearch>(database);

        var problem = await Provision.FindAsync<OrderSearch>(
            database, ProvisioningProblemKind.SlotWithoutFailover, options => options.Failover = true);
        Assert.Equal(ProblemSeverity.Warning, problem.Severity);
        await Provision.EnsureAsync<OrderSearch>(database, Failover);

        Assert.Empty(await Provision.CheckAsync<OrderSearch>(database, Failover));

        static void Failover(CdcOptions options)
        {
            options.Failover = true;
            options.SlotMode = ProvisioningMode.CreateOrAlter;
        }
    }
}
