using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Scenarios;
using TypedCdc.IntegrationTests.Transactions.Stages;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Transactions.InProgress;

/// <summary>
/// A handler that stages changes before their commit, gives up what is rolled back, and keeps the rest at the commit, has
/// what is in the tables, whichever way it was streamed.
/// </summary>
public sealed class InProgressTests
{
    /// <summary>Such a transaction is streamed again and again while it grows.</summary>
    private const int Many = 5 * Work.Many;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Changes_come_before_the_commit_and_rollbacks_take_theirs_away(int major)
    {
        await using var stage = await InProgressStage.StartAsync(await TestDatabase.CreateAsync(major));
        var session = await stage.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Many));
        await stage.SettleAsync();
        await stage.WaitForAsync(counts => counts.Staged >= Work.Many);
        var kept = stage.Observers.Select(observer => observer.Counts.Staged).ToList();

        await session.RunAsync("SAVEPOINT a");
        await session.DoomAsync(Work.Update(1, 100, amount: 5));
        await session.RunAsync("SAVEPOINT b");
        await session.DoomAsync(Work.Insert(10_000, 10_000 + Many));
        await session.RunAsync("RELEASE b");
        await session.DoomAsync(Work.Delete(1, 50));
        await stage.SettleAsync();
        await stage.WaitForAsync(counts => counts.Staged >= Many + Work.Many);
        await session.RunAsync("ROLLBACK TO a");
        await stage.SettleAsync();
        await stage.WaitForAsync(counts => counts is { Rollbacks: > 0, Staged: <= Many });
        Assert.All(stage.Observers.Zip(kept), pair => Assert.True(pair.First.Counts.Staged >= pair.Second));
        Assert.All(stage.Observers, observer => Assert.Empty(observer.TakeDeliveries()));

        await session.KeepAsync(Work.Move(1, 20, by: 100_000));
        await session.KeepAsync(Work.Delete(21, 40));
        await session.CommitAsync();
        await stage.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Several_at_a_time_end_each_in_its_own_way(int major)
    {
        await using var stage = await InProgressStage.StartAsync(await TestDatabase.CreateAsync(major));
        var first = await stage.ConnectAsync();
        var second = await stage.ConnectAsync();
        var third = await stage.ConnectAsync();

        await first.RunAsync("BEGIN");
        await second.RunAsync("BEGIN");
        for (var round = 0; round < 3; round++)
        {
            var from = round * 1_000;
            await first.KeepAsync(Work.Insert(from, from + Work.Many));
            await second.DoomAsync(Work.Insert(from, from + Work.Many, table: TwoTables.South));
            await stage.SettleAsync();
            await third.RunAsync("BEGIN");
            await third.KeepAsync(Work.Insert(100_000 + round, 100_000 + round));
            await third.CommitAsync();
        }

        await second.RunAsync("ROLLBACK");
        await stage.SettleAsync();
        await stage.WaitForAsync(counts => counts.Aborts == 1);
        await first.CommitAsync();
        await stage.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_table_altered_in_a_part_that_is_rolled_back(int major)
    {
        await using var stage = await InProgressStage.StartAsync(await TestDatabase.CreateAsync(major));
        var session = await stage.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Work.Many));
        await stage.SettleAsync();
        await session.RunAsync("SAVEPOINT a");
        await session.RunAsync("ALTER TABLE north DROP amount, ADD extra text DEFAULT 'x', ADD amount integer NOT NULL DEFAULT 3");
        await session.DoomAsync(Work.Insert(1_001, 1_000 + Work.Many));
        await stage.SettleAsync();
        await session.RunAsync("ROLLBACK TO a");
        await session.KeepAsync(Work.Insert(2_001, 2_000 + Work.Many));
        await stage.SettleAsync();
        await session.CommitAsync();
        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(3_001, 3_003));
        await session.CommitAsync();
        await stage.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_table_altered_for_good_is_known_to_later_transactions(int major)
    {
        await using var stage = await InProgressStage.StartAsync(await TestDatabase.CreateAsync(major));
        var session = await stage.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Work.Many));
        await stage.SettleAsync();
        await session.RunAsync("ALTER TABLE north DROP note, ADD extra text DEFAULT 'x', ADD note text");
        await session.KeepAsync(Work.Insert(1_001, 1_000 + Work.Many));
        await stage.SettleAsync();
        await session.KeepAsync(Work.Delete(1, Work.Many));
        await session.CommitAsync();
        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(3_001, 3_003));
        await session.CommitAsync();
        await stage.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task After_a_stop_in_the_middle_it_comes_again_from_its_beginning_as_it_goes_on(int major)
    {
        await using var stage = await InProgressStage.StartAsync(await TestDatabase.CreateAsync(major));
        var session = await stage.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Many));
        await stage.SettleAsync();
        await stage.WaitForAsync(counts => counts.Staged >= Work.Many);
        foreach (var observer in stage.Observers)
        {
            await observer.StopAsync();
            Assert.Equal((0, 1), (observer.Counts.Staged, observer.Counts.Aborts));
            await observer.StartAsync();
        }

        // What was confirmed is not streamed again by itself: SnapBuildXactNeedsSkip in snapbuild.c.
        await session.KeepAsync(Work.Insert(10_001, 10_000 + Many));
        await stage.SettleAsync();
        await stage.WaitForAsync(counts => counts.Staged >= Many + Work.Many);
        await session.KeepAsync(Work.Delete(1, 10));
        await session.CommitAsync();
        await stage.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task After_a_stop_in_the_middle_it_comes_whole_if_it_does_not_go_on(int major)
    {
        await using var stage = await InProgressStage.StartAsync(await TestDatabase.CreateAsync(major));
        var session = await stage.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Many));
        await stage.SettleAsync();
        await stage.WaitForAsync(counts => counts.Staged >= Work.Many);
        foreach (var observer in stage.Observers)
        {
            await observer.StopAsync();
        }

        await session.CommitAsync();
        foreach (var observer in stage.Observers)
        {
            await observer.StartAsync();
        }

        await stage.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_prepared_one_ends_at_its_prepare(int major)
    {
        Assert.SkipUnless(major >= 15, "Two-phase streams came with PostgreSQL 15.");
        await using var server = await PostgresServer.StartAsync(
            new PostgresServerOptions { Major = major }, TestContext.Current.CancellationToken);
        await using var stage = await InProgressStage.StartAsync(
            await TestDatabase.CreateOnAsync(server), variant => !variant.Beside, options => options.TwoPhase = true);
        var session = await stage.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Many));
        await session.RunAsync("SAVEPOINT a");
        await session.DoomAsync(Work.Insert(10_000, 10_000 + Many));
        await stage.SettleAsync();
        await session.RunAsync("ROLLBACK TO a");
        await session.RunAsync("PREPARE TRANSACTION 'large'");
        foreach (var observer in stage.Observers)
        {
            await observer.CatchUpAsync();
            Assert.Equal((0, true), (observer.Counts.Staged, observer.Counts.Rollbacks > 0));
            Assert.Equal(Many, Assert.Single(observer.TakeDeliveries()).Changes.Count);
            await observer.AssertStreamedAsync();
        }

        await session.RunAsync("COMMIT PREPARED 'large'");
        foreach (var observer in stage.Observers)
        {
            await observer.CatchUpAsync();
            Assert.Empty(observer.TakeDeliveries());
        }
    }
}
