using TypedCdc.IntegrationTests.Transactions.Generated.Steps;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Model;

/// <summary>What steps that alter a table do. No handler is told of them; the rows written afterwards show them.</summary>
internal sealed class SchemaSteps(IReadOnlyDictionary<string, TableModel> tables)
{
    /// <returns>Whether it can run; if not, nothing has changed.</returns>
    public bool TryRun(SessionModel session, Step step)
    {
        var table = tables[step.Table];
        if (NewShape(step, table) is not { } shape)
        {
            return false;
        }

        session.Current.Add(table.Remake(shape, row => NewRow(step, row)));
        return true;
    }

    private static TableShape? NewShape(Step step, TableModel table)
    {
        var shape = table.Shape;
        var columns = shape.Columns;
        return step.Kind switch
        {
            StepKind.AddColumn => columns.Contains(step.Column) ? null : shape with { Columns = columns.Add(step.Column) },
            StepKind.DropColumn => columns.Contains(step.Column) ? shape with { Columns = columns.Remove(step.Column) } : null,
            StepKind.RenameColumn => columns.Contains(step.Column) && !columns.Contains(step.NewColumn)
                ? shape with { Columns = columns.Remove(step.Column).Add(step.NewColumn) }
                : null,
            StepKind.ChangeColumnType => columns.Contains(step.Column) ? shape : null,
            StepKind.RemakeAmount => shape with { AmountIsBig = step.Variant > 0 },
            StepKind.RemakeNote => shape with { NoteIsText = step.Variant > 0 },
            StepKind.ChangeAmountType => shape.AmountIsBig && table.Rows.Values.Any(row => row.Amount > int.MaxValue)
                ? null
                : shape with { AmountIsBig = !shape.AmountIsBig },
            StepKind.ChangeNoteType => shape with { NoteIsText = !shape.NoteIsText },
            StepKind.ChangeKeyType => shape with { KeyIsBig = !shape.KeyIsBig },
            StepKind.ChangeIdentity => shape with { IdentityIsFull = !shape.IdentityIsFull },
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Kind, "Not a change of the schema."),
        };
    }

    /// <summary>A column that is made again has the new one's default in all rows.</summary>
    private static RowModel NewRow(Step step, RowModel row) => step.Kind switch
    {
        StepKind.RemakeAmount => row with { Amount = StepValues.AmountBase(step, isBig: false) },
        StepKind.RemakeNote => row with { Tag = null, Size = 0 },
        _ => row,
    };
}
