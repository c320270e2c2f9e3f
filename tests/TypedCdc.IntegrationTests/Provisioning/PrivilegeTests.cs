using Npgsql;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Provisioning;

public sealed class PrivilegeTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_user_without_rights_is_told_all_of_them(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        var user = $"\"u\"\"{database.Name}\"";
        await database.ExecuteAsync($"CREATE ROLE {user} LOGIN");
        try
        {
            await RunAsync(database);
        }
        finally
        {
            await database.ExecuteAsync($"DROP PUBLICATION IF EXISTS {database.Name}; DROP OWNED BY {user}; DROP ROLE {user}");
        }
    }

    /// <summary>A managed service keeps the attribute to itself. The role stands for it here by its name only.</summary>
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_provider_s_role_stands_for_the_attribute(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        var (user, group) = ($"{database.Name}_user", $"{database.Name}_group");
        await database.ExecuteAsync(
            $"CREATE ROLE {user} LOGIN; CREATE ROLE {group}; GRANT {group} TO {user}; ALTER TABLE shop.orders OWNER TO {user}; "
            + $"GRANT CREATE ON DATABASE {database.Name} TO {user}; CREATE ROLE rds_replication");
        try
        {
            await Provision.FindAsync<OrderSearch>(database, ProvisioningProblemKind.ReplicationPrivilege, AsUser);

            await database.ExecuteAsync($"GRANT rds_replication TO {user}");
            await AssertMayReplicateAsync();

            await database.ExecuteAsync($"REVOKE rds_replication FROM {user}; GRANT rds_replication TO {group}");
            await AssertMayReplicateAsync();

            await database.ExecuteAsync($"REVOKE {group} FROM {user}");
            await Provision.FindAsync<OrderSearch>(database, ProvisioningProblemKind.ReplicationPrivilege, AsUser);
        }
        finally
        {
            await database.ExecuteAsync($"DROP OWNED BY {user}; DROP ROLE {user}, {group}, rds_replication");
        }

        async Task AssertMayReplicateAsync() => Assert.DoesNotContain(
            await Provision.CheckAsync<OrderSearch>(database, AsUser), problem => problem.Severity == ProblemSeverity.Error
                && problem.Kind is not (ProvisioningProblemKind.PublicationMissing or ProvisioningProblemKind.SlotMissing));

        void AsUser(CdcOptions options) => options.ConnectionString =
            new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = user }.ConnectionString;
    }

    private static async Task RunAsync(TestDatabase database)
    {
        var exception = await Provision.FailAsync<OrderSearch>(database, AsUser);

        Assert.Equal(
            [ProvisioningProblemKind.ReplicationPrivilege, ProvisioningProblemKind.PublicationPrivilege],
            exception.Problems.Select(problem => problem.Kind));
        Assert.Equal($"ALTER ROLE \"u\"\"{database.Name}\" REPLICATION;", exception.Problems[0].Sql);
        Assert.Equal(
            $"it has no CREATE on database {database.Name}, and it does not own shop.orders",
            exception.Problems[1].Found);
        foreach (var problem in exception.Problems)
        {
            await database.ExecuteAsync(problem.Sql!);
        }

        await Provision.EnsureAsync<OrderSearch>(database, AsUser);

        await database.ExecuteAsync($"ALTER PUBLICATION {database.Name} SET (publish = 'insert')");
        exception = await Provision.FailAsync<OrderSearch>(database, options =>
        {
            AsUser(options);
            options.PublicationMode = ProvisioningMode.CreateOrAlter;
        });
        var lacks = Assert.Single(exception.Problems);
        Assert.Equal("it does not own the publication", lacks.Found);
        await database.ExecuteAsync(lacks.Sql!);
        await Provision.EnsureAsync<OrderSearch>(database, AsUser);

        void AsUser(CdcOptions options) => options.ConnectionString = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            Username = "u\"" + database.Name,
        }.ConnectionString;
    }
}
