using Npgsql;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Testing;

public sealed class TestDatabaseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Databases_are_apart_and_go_with_all_that_stands_in_the_way(int major)
    {
        var first = await TestDatabase.CreateAsync(major, "CREATE TABLE t (id int)");
        await using var second = await TestDatabase.CreateAsync(major, "CREATE TABLE t (id text)");
        await first.ExecuteAsync($"SELECT pg_create_logical_replication_slot('{first.Name}', 'pgoutput')");
        await first.ExecuteAsync("BEGIN; INSERT INTO t VALUES (1); PREPARE TRANSACTION 'it''s; open'");
        await using var client = new NpgsqlConnection(first.ConnectionString);
        await client.OpenAsync(Cancellation);
        Assert.Equal(1, await CountAsync("pg_replication_slots WHERE slot_name"));
        Assert.Equal(1, await CountAsync("pg_database WHERE datname"));

        await first.DisposeAsync();

        Assert.Equal(0, await CountAsync("pg_replication_slots WHERE slot_name"));
        Assert.Equal(0, await CountAsync("pg_database WHERE datname"));
        Assert.Equal(0, await second.QueryScalarAsync<long>("SELECT count(*) FROM t"));

        Task<long> CountAsync(string where)
            => second.QueryScalarAsync<long>($"SELECT count(*) FROM {where} = '{first.Name}'");
    }
}
