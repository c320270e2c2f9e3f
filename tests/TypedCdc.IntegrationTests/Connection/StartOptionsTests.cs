using TypedCdc.Connection;
using TypedCdc.Connection.CopyBoth;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Source;

namespace TypedCdc.IntegrationTests.Connection;

/// <summary>Servers refuse options that they do not know, so each combination is tried on each of them.</summary>
public sealed class StartOptionsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int, StreamingMode, bool> Combinations
    {
        get
        {
            var combinations = new TheoryData<int, StreamingMode, bool>();
            foreach (var major in PostgresMajors.Selected)
            {
                foreach (var streaming in Enum.GetValues<StreamingMode>().Where(mode => mode != StreamingMode.Parallel || major >= 16))
                {
                    combinations.Add(major, streaming, false);
                    if (major >= 15)
                    {
                        combinations.Add(major, streaming, true);
                    }
                }
            }

            return combinations;
        }
    }

    [Theory, MemberData(nameof(Combinations))]
    public async Task Every_server_takes_what_it_is_asked_for(int major, StreamingMode streaming, bool twoPhase)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, "CREATE TABLE item (id int PRIMARY KEY); CREATE PUBLICATION pub FOR TABLE item");
        await database.ExecuteAsync($"SELECT pg_create_logical_replication_slot('{database.Name}', 'pgoutput')");
        await database.ExecuteAsync("INSERT INTO item VALUES (1)");
        var options = new CdcOptions { Slot = database.Name, Publication = "pub", Streaming = streaming, TwoPhase = twoPhase };
        using var connection = ReplicationConnection.Open(
            ConnectionSettings.From($"{database.ConnectionString};Timeout=10"), TimeProvider.System, Cancellation);

        connection.StartCopyBoth(StartReplication.Command(options, options.Binary, default, connection.ServerVersionNumber), Cancellation);

        // A small transaction looks the same in all of them.
        Assert.Equal("BRIC", ReadKinds(connection, 4));
        Assert.Equal(
            twoPhase,
            await database.QueryScalarAsync<bool>($"SELECT two_phase FROM pg_replication_slots WHERE slot_name = '{database.Name}'"));
    }

    private static string ReadKinds(ReplicationConnection connection, int count)
    {
        var kinds = "";
        while (kinds.Length < count && connection.ReadFrame(out var frame))
        {
            if (frame.IsXLogData)
            {
                kinds += (char)XLogData.Read(frame).Payload[0];
            }
        }

        return kinds;
    }
}
