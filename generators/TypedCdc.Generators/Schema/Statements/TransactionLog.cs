using TypedCdc.Generators.Schema.Statements.Sessions;

namespace TypedCdc.Generators.Schema.Statements;

/// <summary>Takes back what is rolled back. What stands outside of transactions is committed at once.</summary>
internal sealed class TransactionLog(List<Statement> statements)
{
    private readonly SavepointStack _savepoints = new();
    private int? _start;

    public void Add(Statement statement)
    {
        if (statement is not TransactionStep step)
        {
            statements.Add(statement);
            return;
        }

        switch (step.Kind)
        {
            case TransactionStepKind.Begin:
                _start ??= statements.Count;
                break;
            case TransactionStepKind.Savepoint:
                _savepoints.Set(step.Savepoint!, statements.Count);
                break;
            case TransactionStepKind.ReleaseSavepoint:
                _savepoints.Release(step.Savepoint!);
                break;
            case TransactionStepKind.RollbackToSavepoint when _savepoints.ReturnTo(step.Savepoint!) is { } savepoint:
                Truncate(savepoint);
                break;
            case TransactionStepKind.Commit or TransactionStepKind.Rollback:
                End(step);
                break;
        }
    }

    /// <summary>What is set for the transaction alone ends with it.</summary>
    private void End(TransactionStep step)
    {
        if (step.Kind == TransactionStepKind.Rollback && _start is { } start)
        {
            Truncate(start);
        }
        else
        {
            statements.Add(step);
        }

        _start = null;
        _savepoints.Clear();
    }

    private void Truncate(int count)
    {
        if (count < statements.Count)
        {
            statements.RemoveRange(count, statements.Count - count);
        }
    }
}
