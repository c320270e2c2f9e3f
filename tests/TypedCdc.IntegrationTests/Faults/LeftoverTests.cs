using System.Runtime.CompilerServices;
using Npgsql;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>A pipeline that has ended, in whatever way, leaves nothing behind: no thread, no session, no memory.</summary>
public sealed class LeftoverTests
{
    private const string Name = "leftover";

    [Theory]
    [InlineData("stopped")]
    [InlineData("stopped at once")]
    [InlineData("failed")]
    public async Task Nothing_is_left_of_a_pipeline_that_was(string ending)
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, EntryWriter.Sql);
        var references = new List<WeakReference>();
        for (var i = 0; i < 3; i++)
        {
            references.AddRange(await RunAsync(database, ending));
        }

        await Eventually.ReadAsync(
            () => database.QueryScalarAsync<long>($"SELECT count(*) FROM pg_stat_activity WHERE application_name = '{Name}'"),
            sessions => sessions == 0);
        await Eventually.HoldsAsync(() => Threads() == 0);
        await Eventually.HoldsAsync(() =>
        {
            GC.Collect();
            return references.TrueForAll(reference => !reference.IsAlive);
        });
    }

    // Not inlined, so that no local of it keeps the pipeline alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference[]> RunAsync(TestDatabase database, string ending)
    {
        var log = new EntryLog();
        if (ending == "failed")
        {
            log.Hold = _ => throw new InvalidOperationException("broken on purpose");
        }

        var options = RunningPipeline.OptionsFor(database);
        options.Slot = Name;
        options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString) { ApplicationName = Name }.ConnectionString;
        var pipeline = CdcPipeline.Create(options, log);
        using var stop = new CancellationTokenSource();
        var run = Task.Run(() => pipeline.RunAsync(stop.Token), TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(() => pipeline.Status.Phase == PipelinePhase.Running || run.IsCompleted);
        await database.ExecuteAsync("INSERT INTO entries (filling) VALUES ('x')");
        await Eventually.HoldsAsync(() => log.Count > 0 || run.IsCompleted);
        Assert.True(!OperatingSystem.IsLinux() || ending == "failed" || Threads() > 0, "The threads are counted by a wrong name.");
        if (ending == "stopped")
        {
            await stop.CancelAsync();
        }

        pipeline.StopNow();
        await run.WaitAsync(Eventually.Deadline, TestContext.Current.CancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Assert.Equal(ending == "failed", run.IsFaulted);
        return [new WeakReference(pipeline), new WeakReference(log)];
    }

    /// <summary>How many threads of ours the process has, where its system tells their names.</summary>
    private static int Threads() => Directory.Exists("/proc/self/task")
        ? Directory.EnumerateDirectories("/proc/self/task").Count(HasOurName)
        : 0;

    private static bool HasOurName(string thread)
    {
        try
        {
            // The system keeps 15 characters of a name.
            return File.ReadAllText(Path.Combine(thread, "comm")).StartsWith($"TypedCdc {Name}"[..15], StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // It has just ended.
            return false;
        }
    }
}
