using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Provisioning;

/// <summary>Settings belong to the whole server, so each test has one of its own.</summary>
public sealed class ServerProblemTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int> OldestAndNewest => [.. PostgresMajors.OldestAndNewest];

    [Theory, MemberData(nameof(OldestAndNewest))]
    public async Task Wal_level(int major)
    {
        var problem = await MendAsync(major, ProvisioningProblemKind.WalLevel, new() { ["wal_level"] = "replica" });

        Assert.StartsWith("setting wal_level: it is replica; logical is needed.", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal("ALTER SYSTEM SET wal_level = 'logical';", problem.Sql);
    }

    [Theory, MemberData(nameof(OldestAndNewest))]
    public async Task Replication_slots_full(int major)
    {
        var problem = await MendAsync(
            major,
            ProvisioningProblemKind.ReplicationSlotsFull,
            new() { ["max_replication_slots"] = "1" },
            "SELECT pg_create_physical_replication_slot('taken')");

        Assert.StartsWith(
            "setting max_replication_slots: it is 1, and 1 are used; slot typedcdc needs one more.",
            problem.ToString(),
            StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(OldestAndNewest))]
    public async Task Walsenders_full(int major)
    {
        // With max_wal_senders = 0 all are used.
        var problem = await MendAsync(major, ProvisioningProblemKind.WalSendersFull, new() { ["max_wal_senders"] = "0" });

        Assert.True(problem.IsTransient);
        Assert.StartsWith(
            "setting max_wal_senders: it is 0, and 0 are used; the stream of slot typedcdc needs one more.",
            problem.ToString(),
            StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(OldestAndNewest))]
    public async Task Prepared_transactions_off(int major)
    {
        Assert.SkipUnless(major >= 15, "Two-phase came with PostgreSQL 15.");
        await using var server = await PostgresServer.StartAsync(
            new PostgresServerOptions { Major = major, Settings = { ["max_prepared_transactions"] = "0" } }, Cancellation);
        await server.ExecuteAsync(Shop.Sql, Cancellation);
        var options = new CdcOptions { ConnectionString = server.ConnectionString, TwoPhase = true };
        await Provision.EnsureAsync<OrderStaging>(options);
        var pipeline = CdcPipeline.Create(options, new OrderStaging());

        var problem = Assert.Single(await pipeline.CheckAsync(Cancellation));

        Assert.Equal((ProvisioningProblemKind.PreparedTransactionsOff, ProblemSeverity.Note), (problem.Kind, problem.Severity));
        Assert.StartsWith(
            "setting max_prepared_transactions: it is 0, so that no transaction can be prepared; TwoPhase is on.",
            problem.ToString(),
            StringComparison.Ordinal);
        await server.ExecuteAsync(problem.Sql!, Cancellation);
        await server.RestartAsync(cancellationToken: Cancellation);
        Npgsql.NpgsqlConnection.ClearAllPools();
        Assert.Empty(await pipeline.CheckAsync(Cancellation));
    }

    private static async Task<ProvisioningProblem> MendAsync(
        int major,
        ProvisioningProblemKind kind,
        Dictionary<string, string> settings,
        string sql = "")
    {
        await using var server = await PostgresServer.StartAsync(
            new PostgresServerOptions { Major = major, Settings = settings }, Cancellation);
        await server.ExecuteAsync(Shop.Sql + sql, Cancellation);
        var options = new CdcOptions { ConnectionString = server.ConnectionString };
        var exception = await Assert.ThrowsAsync<ProvisioningException>(() => Provision.EnsureAsync<OrderSearch>(options));
        var problem = Assert.Single(exception.Problems);
        Assert.Equal(kind, problem.Kind);

        // The server under test has its settings in postgresql.conf; what ALTER SYSTEM writes wins over it.
        await server.ExecuteAsync(problem.Sql!, Cancellation);
        await server.RestartAsync(cancellationToken: Cancellation);
        Npgsql.NpgsqlConnection.ClearAllPools();

        await Provision.EnsureAsync<OrderSearch>(options);
        return problem;
    }
}
