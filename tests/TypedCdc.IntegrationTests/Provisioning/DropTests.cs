using TypedCdc.Connection;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Provisioning;

public sealed class DropTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Slot_and_publication_go_and_may_be_gone_already(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await Provision.EnsureAsync<OrderSearch>(database);
        var pipeline = CdcPipeline.Create(Provision.Options(database), new OrderSearch());

        await pipeline.DropAsync(Cancellation);

        Assert.Equal(0, await database.QueryScalarAsync<long>("SELECT count(*) FROM pg_publication"));
        Assert.Equal(
            0,
            await database.QueryScalarAsync<long>($"SELECT count(*) FROM pg_replication_slots WHERE slot_name = '{database.Name}'"));
        await pipeline.DropAsync(Cancellation);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_slot_in_use_is_waited_for_and_then_told(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await Provision.EnsureAsync<OrderSearch>(database);
        var user = ReplicationConnection.Open(
            ConnectionSettings.From(database.ConnectionString), TimeProvider.System, Cancellation);
        user.StartCopyBoth(
            $"START_REPLICATION SLOT {database.Name} LOGICAL 0/0 (proto_version '1', publication_names '{database.Name}')", Cancellation);

        var exception = await Assert.ThrowsAsync<ProvisioningException>(
            () => CdcPipeline.Create(Provision.Options(database), new OrderSearch()).DropAsync(Cancellation));

        Assert.Equal(ProvisioningProblemKind.SlotInUse, Assert.Single(exception.Problems).Kind);
        Assert.Equal(1, await database.QueryScalarAsync<long>("SELECT count(*) FROM pg_publication"));

        var dropped = CdcPipeline
            .Create(Provision.Options(database, options => options.StopTimeout = TimeSpan.FromMinutes(1)), new OrderSearch())
            .DropAsync(Cancellation);
        user.Dispose();
        await dropped;
    }

    [Fact]
    public async Task Anothers_slot_stays()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Shop.Sql);
        await database.ExecuteAsync($"SELECT pg_create_physical_replication_slot('{database.Name}')");

        var exception = await Assert.ThrowsAsync<ProvisioningException>(
            () => CdcPipeline.Create(Provision.Options(database), new OrderSearch()).DropAsync(Cancellation));

        Assert.Equal(ProvisioningProblemKind.SlotOfAnotherKind, Assert.Single(exception.Problems).Kind);
        Assert.Equal(
            1,
            await database.QueryScalarAsync<long>($"SELECT count(*) FROM pg_replication_slots WHERE slot_name = '{database.Name}'"));
        await database.ExecuteAsync($"SELECT pg_drop_replication_slot('{database.Name}')");
    }
}
