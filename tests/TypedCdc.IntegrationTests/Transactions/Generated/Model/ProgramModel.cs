using TypedCdc.IntegrationTests.Transactions.Deliveries;
using TypedCdc.IntegrationTests.Transactions.Generated.Steps;
using TypedCdc.IntegrationTests.Transactions.Stages;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Model;

/// <summary>
/// What SQL says becomes of a program: which of its changes are committed, in which order, and what is in the tables. It
/// also says which steps can run at their place: those that the server would refuse, or that would wait for another
/// session, cannot.
/// </summary>
internal sealed class ProgramModel
{
    private readonly Dictionary<string, TableModel> _tables = new()
    {
        [TwoTables.North] = new TableModel(),
        [TwoTables.South] = new TableModel(),
    };

    private readonly SortedDictionary<int, SessionModel> _sessions = [];
    private readonly RowSteps _rows;
    private readonly SchemaSteps _schema;

    public ProgramModel()
    {
        _rows = new RowSteps(_tables);
        _schema = new SchemaSteps(_tables);
    }

    public IReadOnlyDictionary<string, TableModel> Tables => _tables;

    /// <summary>Sessions whose transaction is open.</summary>
    public IEnumerable<int> OpenSessions
        => _sessions.Where(session => session.Value.InTransaction).Select(session => session.Key);

    /// <summary>Runs a step, if it can run now.</summary>
    /// <param name="step">The step.</param>
    /// <param name="committed">What the step has committed; none if it is no commit.</param>
    /// <returns>Whether it ran; if not, nothing has changed.</returns>
    public bool TryRun(Step step, out IReadOnlyList<Change>? committed)
    {
        committed = null;
        var session = SessionOf(step.Session);
        return step.Kind switch
        {
            StepKind.Settle => true,
            < StepKind.Insert => TryRunBoundary(session, step, out committed),
            _ => session is { InTransaction: true, HasFailed: false } && TryChange(session, step),
        };
    }

    /// <summary>A session, by its number from 1.</summary>
    public SessionModel SessionOf(int session)
    {
        if (!_sessions.TryGetValue(session, out var model))
        {
            _sessions.Add(session, model = new SessionModel());
        }

        return model;
    }

    /// <summary>The shape that the step's table has now.</summary>
    public TableShape ShapeFor(Step step) => _tables.TryGetValue(step.Table, out var table) ? table.Shape : new TableShape();

    private static bool TryRunBoundary(SessionModel session, Step step, out IReadOnlyList<Change>? committed)
    {
        committed = null;
        if (!IsPossible(session, step))
        {
            return false;
        }

        switch (step.Kind)
        {
            case StepKind.Begin:
                session.Begin();
                break;
            case StepKind.Savepoint:
                session.SetSavepoint(step.Savepoint);
                break;
            case StepKind.Release:
                session.Release(step.Savepoint);
                break;
            case StepKind.RollbackTo:
                session.RollBackTo(step.Savepoint);
                break;
            case StepKind.Commit or StepKind.CommitPrepared when !session.HasFailed:
                committed = session.Commit();
                break;
            default:
                // Also a COMMIT of a transaction that has failed.
                session.RollBack();
                break;
        }

        return true;
    }

    private static bool IsPossible(SessionModel session, Step step) => step.Kind switch
    {
        StepKind.Begin => !session.InTransaction,
        StepKind.Savepoint or StepKind.CommitPrepared or StepKind.RollbackPrepared => session is { InTransaction: true, HasFailed: false },
        StepKind.Release => !session.HasFailed && session.HasSavepoint(step.Savepoint),
        StepKind.RollbackTo => session.HasSavepoint(step.Savepoint),
        _ => session.InTransaction,
    };

    private bool TryChange(SessionModel session, Step step)
    {
        var isSchema = step.Kind >= StepKind.AddColumn;
        string[] tables = step.Kind == StepKind.TruncateBoth ? [step.Table, StepSql.OtherTable(step.Table)] : [step.Table];
        var mode = isSchema || step.Kind is StepKind.Truncate or StepKind.TruncateBoth ? TableLock.Exclusive : TableLock.Shared;
        if (!tables.All(table => CanLock(session, table, mode))
            || (mode == TableLock.Exclusive && !tables.All(session.UndoneAlterations.MayAlter)))
        {
            return false;
        }

        if (!(isSchema ? _schema.TryRun(session, step) : _rows.TryRun(session, step)))
        {
            return false;
        }

        // What is rolled back within the statement gives up its locks there; that they are kept here is on the safe side.
        foreach (var table in tables)
        {
            session.Current.Lock(table, mode);
            if (!isSchema)
            {
                session.UndoneAlterations.NoteRows(table);
            }
        }

        return true;
    }

    private bool CanLock(SessionModel session, string table, TableLock mode) => _sessions.Values.All(
        other => other == session || other.LockOf(table) == TableLock.None || (other.LockOf(table) == TableLock.Shared && mode == TableLock.Shared));
}
