using TypedCdc.IntegrationTests.Transactions.Deliveries;
using TypedCdc.IntegrationTests.Transactions.Generated.Steps;
using TypedCdc.IntegrationTests.Transactions.Stages;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Model;

/// <summary>The rules of SQL that the model knows. That it is right is also checked against the server, after every program.</summary>
public sealed class ProgramModelTests
{
    private readonly ProgramModel _model = new();
    private int _number;

    [Fact]
    public void A_rollback_to_a_savepoint_keeps_what_was_before_and_the_savepoint_itself()
    {
        Run(1, StepKind.Begin);
        Insert(1, key: 1);
        Run(1, StepKind.Savepoint, "a");
        Insert(1, key: 2);
        Run(1, StepKind.RollbackTo, "a");
        Insert(1, key: 3);
        Run(1, StepKind.RollbackTo, "a");
        Insert(1, key: 4);
        AssertCommits(1, "insert north 1001", "insert north 1004");
        Assert.Equal([1001, 1004], _model.Tables[TwoTables.North].Rows.Keys.Order());
    }

    [Fact]
    public void What_was_released_goes_with_the_savepoint_before_it()
    {
        Run(1, StepKind.Begin);
        Run(1, StepKind.Savepoint, "a");
        Insert(1, key: 1);
        Run(1, StepKind.Savepoint, "b");
        Insert(1, key: 2);
        Run(1, StepKind.Release, "b");
        Assert.False(TryRun(1, StepKind.RollbackTo, "b"));
        Run(1, StepKind.RollbackTo, "a");
        AssertCommits(1);
    }

    [Fact]
    public void A_savepoint_hides_an_older_one_of_its_name_until_it_is_released()
    {
        Run(1, StepKind.Begin);
        Run(1, StepKind.Savepoint, "a");
        Insert(1, key: 1);
        Run(1, StepKind.Savepoint, "a");
        Insert(1, key: 2);
        Run(1, StepKind.RollbackTo, "a");
        Assert.Contains(1001, _model.Tables[TwoTables.North].Rows.Keys);
        Run(1, StepKind.Release, "a");
        Run(1, StepKind.RollbackTo, "a");
        Assert.Empty(_model.Tables[TwoTables.North].Rows);
    }

    [Fact]
    public void A_failed_transaction_takes_nothing_but_a_rollback()
    {
        Run(1, StepKind.Begin);
        Insert(1, key: 1);
        Run(1, StepKind.Savepoint, "a");
        Run(RowStep(1, StepKind.InsertFailing, key: 5));
        Assert.False(_model.TryRun(RowStep(1, StepKind.Insert, key: 9), out _));
        Assert.False(TryRun(1, StepKind.Savepoint, "b"));
        Run(1, StepKind.RollbackTo, "a");
        Insert(1, key: 2);
        Run(RowStep(1, StepKind.InsertFailing, key: 5));
        Assert.Null(Run(1, StepKind.Commit));
        Assert.Empty(_model.Tables[TwoTables.North].Rows);
    }

    [Fact]
    public void A_table_that_somebody_has_touched_cannot_be_altered_by_another_until_it_is_rolled_back()
    {
        Run(1, StepKind.Begin);
        Run(2, StepKind.Begin);
        Run(1, StepKind.Savepoint, "a");
        Insert(1, key: 1);
        Insert(2, key: 1);
        Run(2, StepKind.Rollback);
        Run(2, StepKind.Begin);
        Assert.False(_model.TryRun(RowStep(2, StepKind.AddColumn, key: 0), out _));
        Assert.False(_model.TryRun(RowStep(2, StepKind.Truncate, key: 0), out _));
        Run(1, StepKind.RollbackTo, "a");
        Run(RowStep(2, StepKind.AddColumn, key: 0));
        Assert.False(_model.TryRun(RowStep(1, StepKind.Insert, key: 1), out _));
    }

    [Fact]
    public void Rows_and_columns_come_back_with_a_rollback()
    {
        Run(1, StepKind.Begin);
        Insert(1, key: 1);
        var before = _model.Tables[TwoTables.North].Rows[1001];
        Run(1, StepKind.Savepoint, "a");
        Run(RowStep(1, StepKind.MoveKeys, key: 1));
        Run(RowStep(1, StepKind.RemakeAmount, key: 0));
        Run(RowStep(1, StepKind.UpdateNotes, key: 401));
        Run(RowStep(1, StepKind.Truncate, key: 0));
        Insert(1, key: 1);
        Run(1, StepKind.RollbackTo, "a");
        var table = _model.Tables[TwoTables.North];
        Assert.Equal([new(1001, before)], table.Rows);
        Assert.True(table.Shape.AmountIsBig);
    }

    [Fact]
    public void A_large_note_is_not_sent_again_unless_the_identity_is_full()
    {
        Run(1, StepKind.Begin);
        Run(RowStep(1, StepKind.Insert, key: 1) with { Size = 3_000 });
        Run(RowStep(1, StepKind.UpdateAmounts, key: 1));
        Run(RowStep(1, StepKind.ChangeIdentity, key: 0));
        Run(RowStep(1, StepKind.UpdateAmounts, key: 1));
        var changes = Run(1, StepKind.Commit)!.Select(change => change.Text).ToList();
        Assert.EndsWith(" s2k1001;3000", changes[0], StringComparison.Ordinal);
        Assert.EndsWith(" unchanged", changes[1], StringComparison.Ordinal);
        Assert.EndsWith(" s2k1001;3000", changes[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_not_altered_again_when_an_alteration_was_undone_and_rows_were_written_since()
    {
        Run(1, StepKind.Begin);
        Run(1, StepKind.Savepoint, "a");
        Run(RowStep(1, StepKind.AddColumn, key: 0));
        Run(1, StepKind.RollbackTo, "a");
        Run(RowStep(1, StepKind.AddColumn, key: 0));
        Insert(1, key: 1);
        Assert.False(_model.TryRun(RowStep(1, StepKind.ChangeKeyType, key: 0), out _));
        Assert.False(_model.TryRun(RowStep(1, StepKind.Truncate, key: 0), out _));
        Run(1, StepKind.Commit);
        Run(1, StepKind.Begin);
        Run(RowStep(1, StepKind.ChangeKeyType, key: 0));
    }

    [Fact]
    public void An_amount_that_does_not_fit_keeps_its_column_wide()
    {
        Run(1, StepKind.Begin);
        Insert(1, key: 1);
        Assert.False(_model.TryRun(RowStep(1, StepKind.ChangeAmountType, key: 0), out _));
        Run(RowStep(1, StepKind.Delete, key: 1));
        Run(RowStep(1, StepKind.ChangeAmountType, key: 0));
        Insert(1, key: 1);
        Assert.InRange(_model.Tables[TwoTables.North].Rows[1001].Amount, 1, int.MaxValue);
    }

    [Fact]
    public void Nothing_is_inserted_twice_or_moved_onto_another()
    {
        Run(1, StepKind.Begin);
        Insert(1, key: 1);
        Insert(1, key: 401);
        Assert.False(_model.TryRun(RowStep(1, StepKind.Insert, key: 1), out _));
        Assert.False(_model.TryRun(RowStep(1, StepKind.MoveKeys, key: 1), out _));
    }

    private void Insert(int session, int key) => Run(RowStep(session, StepKind.Insert, key));

    private IReadOnlyList<Change>? Run(int session, StepKind kind, string savepoint = "")
        => Run(new Step(session, kind, ++_number) { Savepoint = savepoint });

    private IReadOnlyList<Change>? Run(Step step)
    {
        Assert.True(_model.TryRun(step, out var committed), $"{step} cannot run.");
        return committed;
    }

    private bool TryRun(int session, StepKind kind, string savepoint)
        => _model.TryRun(new Step(session, kind, ++_number) { Savepoint = savepoint }, out _);

    private Step RowStep(int session, StepKind kind, int key)
        => new(session, kind, ++_number) { Table = TwoTables.North, Key = key, Size = 50 };

    private void AssertCommits(int session, params string[] beginnings)
    {
        var changes = Run(session, StepKind.Commit)!;
        Assert.Equal(beginnings.Length, changes.Count);
        Assert.All(beginnings.Zip(changes), pair => Assert.StartsWith(pair.First + " ", pair.Second.Text, StringComparison.Ordinal));
    }
}
