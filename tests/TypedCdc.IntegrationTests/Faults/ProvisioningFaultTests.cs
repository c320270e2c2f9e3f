using Npgsql;
using TypedCdc.IntegrationTests.Provisioning;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Recovery;
using TypedCdc.Tests;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>A connection is cut anywhere while the database is looked at and changed: that is a lost connection, and nothing else.</summary>
public sealed class ProvisioningFaultTests
{
    /// <summary>More than the server sends.</summary>
    private const int MostBytes = 7_000;

    private static readonly int Step = Math.Max(1, 140 / TestScale.Factor);

    [Fact]
    public async Task Whatever_is_cut_can_be_tried_again()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, PartitionTests.Sql);
        await Provision.EnsureAsync<OrderSearch>(database);
        await using var proxy = new FaultProxy(database.Server.Port);
        var options = Provision.Options(database);
        options.ConnectionString = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Port = proxy.Port, Pooling = false }.ConnectionString;
        await using var source = NpgsqlDataSource.Create(options.ConnectionString);
        var provisioner = Provision.Provisioner<OrderSearch>(source, options);
        await provisioner.EnsureAsync(TestContext.Current.CancellationToken);

        var failures = 0;
        for (var bytes = 0; bytes < MostBytes; bytes += Step)
        {
            await database.ExecuteAsync($"DROP PUBLICATION IF EXISTS {options.Publication}");
            proxy.CutNextAfter(bytes);
            try
            {
                await provisioner.EnsureAsync(TestContext.Current.CancellationToken);
            }
            catch (Exception exception)
            {
                Assert.False(FaultTable.IsTerminal(exception), $"Cut after {bytes} bytes: {exception}");
                failures++;
            }
        }

        Assert.InRange(failures, 1, (MostBytes / Step) - 1);
        await provisioner.EnsureAsync(TestContext.Current.CancellationToken);
    }
}
