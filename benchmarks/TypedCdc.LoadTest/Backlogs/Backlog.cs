using NpgsqlTypes;
using TypedCdc.LoadTest.Consumers;
using TypedCdc.LoadTest.Measuring;

namespace TypedCdc.LoadTest.Backlogs;

/// <summary>What waits for a consumer.</summary>
/// <param name="Changes">How many changes.</param>
/// <param name="End">End of the last transaction; 0/0 where it is still to come.</param>
public sealed record Backlog(int Changes, NpgsqlLogSequenceNumber End)
{
    /// <summary>Makes it, and reads it once: that finds its end, counts it, and brings it into the server's memory.</summary>
    public static async Task<Backlog> MakeAsync(
        LoadServer server,
        Workload workload,
        int changes,
        CancellationToken cancellationToken)
    {
        if (workload.Prepare is { } prepare)
        {
            await server.ExecuteAsync(prepare(changes), cancellationToken);
        }

        await server.MarkStartAsync(cancellationToken);
        await server.ExecuteAsync(workload.Work(changes), cancellationToken);
        await server.ExecuteAsync("CHECKPOINT", cancellationToken);
        return await SurveyAsync(server, changes, cancellationToken);
    }

    private static async Task<Backlog> SurveyAsync(LoadServer server, int changes, CancellationToken cancellationToken)
    {
        const string slot = "survey";
        var unknown = new Backlog(changes, default);
        var survey = new LimitConsumer();
        var assignment = await server.AssignAsync(slot, unknown, cancellationToken);
        await survey.ConsumeAsync(assignment, new Reading(changes, latencies: null), cancellationToken);
        await server.DropAsync(slot, cancellationToken);
        return unknown with { End = survey.End };
    }
}
