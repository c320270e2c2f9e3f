using TypedCdc.IntegrationTests.Transactions.Generated.Model;
using TypedCdc.IntegrationTests.Transactions.Stages;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Steps;

/// <summary>Makes programs at random. One seed always makes the same program.</summary>
internal sealed class ProgramGenerator
{
    private const int MostSessions = 4;
    private const int FewestSteps = 15;
    private const int MostSteps = 70;
    private const int Columns = 4;

    private readonly Random _random;
    private readonly ProgramModel _model = new();
    private readonly List<Step> _steps = [];

    private ProgramGenerator(int seed) => _random = new Random(seed);

    public static SqlProgram Generate(int seed)
    {
        var generator = new ProgramGenerator(seed);
        generator.Fill();
        return new SqlProgram(seed, generator._steps);
    }

    private void Fill()
    {
        var sessions = _random.Next(1, MostSessions + 1);
        var wanted = _random.Next(FewestSteps, MostSteps + 1);
        while (_steps.Count < wanted)
        {
            Take(NextStep(_random.Next(1, sessions + 1)));
        }

        // What is left open would be rolled back.
        foreach (var session in _model.OpenSessions.ToList())
        {
            Take(NewStep(session, _random.Next(4) == 0 ? StepKind.Rollback : StepKind.Commit));
        }
    }

    private void Take(Step step)
    {
        // What cannot run here is simply not taken; most can.
        if (_model.TryRun(step, out _))
        {
            _steps.Add(step);
        }
    }

    private Step NextStep(int session)
    {
        var state = _model.SessionOf(session);
        if (!state.InTransaction)
        {
            return NewStep(session, StepKind.Begin);
        }

        var kind = state.HasFailed ? StepWeights.NextAfterFailure(_random) : StepWeights.Next(_random);
        return kind switch
        {
            StepKind.Savepoint => NewStep(session, kind) with { Savepoint = $"{(char)('a' + _random.Next(4))}" },
            StepKind.Release or StepKind.RollbackTo => NewStep(session, kind) with { Savepoint = AnyOf(state.Savepoints) ?? "" },
            < StepKind.Insert => NewStep(session, kind),
            < StepKind.AddColumn => NewRowStep(session, kind),
            _ => NewSchemaStep(session, kind),
        };
    }

    private Step NewStep(int session, StepKind kind) => new(session, kind, Number: _steps.Count + 1);

    private Step NewRowStep(int session, StepKind kind)
    {
        // Most are small; a few dozen rows of the usual size take a transaction beyond its limit of memory.
        var size = _random.Next(10) switch
        {
            0 => 0,
            < 5 => _random.Next(20, 200),
            < 8 => _random.Next(200, 1_800),
            _ => _random.Next(2_100, 6_000),
        };
        var count = _random.Next(3) > 0 ? _random.Next(1, 12) : _random.Next(12, size > 1_800 ? 40 : 200);
        var table = AnyTable();
        return NewStep(session, kind) with
        {
            Table = table,
            Key = kind <= StepKind.InsertFailing ? _random.Next(SessionKeys.Half - count) : KeyOfSomeRow(session, table, kind, count),
            Count = count,
            Size = size,
            Variant = _random.Next(2),
        };
    }

    private Step NewSchemaStep(int session, StepKind kind)
    {
        var table = AnyTable();
        var columns = _model.Tables[table].Shape.Columns.Order().ToList();
        return NewStep(session, kind) with
        {
            Table = table,
            Column = kind == StepKind.AddColumn || columns.Count == 0 ? _random.Next(Columns) : AnyOf(columns),
            NewColumn = _random.Next(Columns),
            Variant = kind == StepKind.AddColumn ? _random.Next(StepSql.ColumnTypeCount) : _random.Next(2),
        };
    }

    private string AnyTable() => _random.Next(3) == 0 ? TwoTables.South : TwoTables.North;

    /// <summary>Where there are rows to change, if the session has any in the table.</summary>
    private int KeyOfSomeRow(int session, string table, StepKind kind, int count)
    {
        var keys = _model.Tables[table].Rows.Keys.Where(key => SessionKeys.OwnerOf(key) == session).Order().ToList();
        var key = keys.Count == 0 ? 0 : SessionKeys.Within(AnyOf(keys));
        // Keys move between the halves, so what moves lies within one of them.
        return kind == StepKind.MoveKeys && key < SessionKeys.Half
            ? Math.Min(key, SessionKeys.Half - count)
            : Math.Min(key, (2 * SessionKeys.Half) - count);
    }

    private T? AnyOf<T>(IEnumerable<T> items)
    {
        var all = items.ToList();
        return all.Count == 0 ? default : all[_random.Next(all.Count)];
    }
}
