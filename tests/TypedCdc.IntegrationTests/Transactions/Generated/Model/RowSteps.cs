using TypedCdc.IntegrationTests.Transactions.Deliveries;
using TypedCdc.IntegrationTests.Transactions.Generated.Steps;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Model;

/// <summary>What steps that change rows do.</summary>
internal sealed class RowSteps(IReadOnlyDictionary<string, TableModel> tables)
{
    /// <returns>Whether it can run; if not, nothing has changed.</returns>
    public bool TryRun(SessionModel session, Step step)
    {
        var table = tables[step.Table];
        switch (step.Kind)
        {
            case StepKind.Insert or StepKind.InsertEach or StepKind.InsertUndone or StepKind.InsertFailing:
                return TryInsert(session, table, step);
            case StepKind.UpdateAmounts or StepKind.UpdateNotes:
                Update(session.Current, table, step);
                return true;
            case StepKind.MoveKeys:
                return TryMove(session.Current, table, step);
            case StepKind.Delete:
                Delete(session.Current, table, step);
                return true;
            case StepKind.Truncate:
                Truncate(session.Current, step.Table, restart: step.Variant > 0);
                return true;
            case StepKind.TruncateBoth:
                Truncate(session.Current, step.Table, restart: false);
                Truncate(session.Current, StepSql.OtherTable(step.Table), restart: false);
                return true;
            default:
                throw new ArgumentOutOfRangeException(nameof(step), step.Kind, "Not a change of rows.");
        }
    }

    private static bool TryInsert(SessionModel session, TableModel table, Step step)
    {
        if (SessionKeys.All(step).Any(table.Rows.ContainsKey))
        {
            return false;
        }

        if (step.Kind == StepKind.InsertFailing)
        {
            session.Fail();
        }
        else if (step.Kind != StepKind.InsertUndone)
        {
            foreach (var key in SessionKeys.All(step))
            {
                var row = new RowModel(AmountOf(step, key, table), TagOf(step, key), step.Size);
                session.Current.Add(Change.Insert(step.Table, key, row.Amount, row.Note), table.Set(key, row));
            }
        }

        return true;
    }

    private static void Update(Frame frame, TableModel table, Step step)
    {
        foreach (var key in SessionKeys.All(step))
        {
            if (table.Rows.TryGetValue(key, out var old))
            {
                var amounts = step.Kind == StepKind.UpdateAmounts;
                var row = amounts
                    ? old with { Amount = AmountOf(step, key, table) }
                    : old with { Tag = TagOf(step, key), Size = step.Size };
                var note = amounts ? UntouchedNote(table, row) : row.Note;
                frame.Add(Change.Update(step.Table, key, key, row.Amount, note), table.Set(key, row));
            }
        }
    }

    private static bool TryMove(Frame frame, TableModel table, Step step)
    {
        var distance = SessionKeys.Distance(step);
        var moved = SessionKeys.All(step).Where(table.Rows.ContainsKey).ToList();
        if (moved.Exists(key => table.Rows.ContainsKey(key + distance)))
        {
            return false;
        }

        foreach (var key in moved)
        {
            var row = table.Rows[key];
            var undoDelete = table.Set(key, row: null);
            var undoInsert = table.Set(key + distance, row);
            frame.Add(
                Change.Update(step.Table, key, key + distance, row.Amount, UntouchedNote(table, row)),
                () =>
                {
                    undoInsert();
                    undoDelete();
                });
        }

        return true;
    }

    private static void Delete(Frame frame, TableModel table, Step step)
    {
        foreach (var key in SessionKeys.All(step).Where(table.Rows.ContainsKey))
        {
            frame.Add(Change.Delete(step.Table, key), table.Set(key, row: null));
        }
    }

    private void Truncate(Frame frame, string table, bool restart)
        => frame.Add(Change.Truncate(table, cascade: false, restart), tables[table].Remake(tables[table].Shape, _ => null));

    private static long AmountOf(Step step, long key, TableModel table) => StepValues.AmountBase(step, table.Shape.AmountIsBig) + key;

    private static string? TagOf(Step step, long key) => step.Size == 0 ? null : StepValues.Tag(step, key);

    /// <summary>A note that an update leaves alone is not sent where it is stored out of line, unless all of the old row is.</summary>
    private static string UntouchedNote(TableModel table, RowModel row)
        => row.IsOutOfLine && !table.Shape.IdentityIsFull ? Change.Unchanged : row.Note;
}
