using TypedCdc.IntegrationTests.Transactions.Generated.Model;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Steps;

/// <summary>Steps as SQL.</summary>
internal static class StepSql
{
    public const string Settle = "-- wait until the server has decoded all of this";

    private static readonly string[] ColumnTypes =
        ["integer DEFAULT 1", "text DEFAULT 'x'", "boolean", "numeric(10, 2) DEFAULT 1.5", "jsonb DEFAULT '{}'", "bigint NOT NULL DEFAULT 2"];

    public static int ColumnTypeCount => ColumnTypes.Length;

    /// <param name="step">The step.</param>
    /// <param name="shape">The shape of its table before it.</param>
    public static string Of(Step step, TableShape shape) => step.Kind switch
    {
        StepKind.Settle => Settle,
        StepKind.Begin => "BEGIN",
        StepKind.Savepoint => $"SAVEPOINT {step.Savepoint}",
        StepKind.Release => $"RELEASE {step.Savepoint}",
        StepKind.RollbackTo => $"ROLLBACK TO {step.Savepoint}",
        StepKind.Commit => "COMMIT",
        StepKind.Rollback => "ROLLBACK",
        StepKind.CommitPrepared => $"PREPARE TRANSACTION 'p{step.Session}'; COMMIT PREPARED 'p{step.Session}'",
        StepKind.RollbackPrepared => $"PREPARE TRANSACTION 'p{step.Session}'; ROLLBACK PREPARED 'p{step.Session}'",
        StepKind.Truncate => $"TRUNCATE {step.Table}{(step.Variant > 0 ? " RESTART IDENTITY" : "")}",
        StepKind.TruncateBoth => $"TRUNCATE {step.Table}, {OtherTable(step.Table)}",
        < StepKind.AddColumn => OfRows(step, shape),
        _ => OfSchema(step, shape),
    };

    public static string OtherTable(string table) => table == Stages.TwoTables.North ? Stages.TwoTables.South : Stages.TwoTables.North;

    private static string OfRows(Step step, TableShape shape)
    {
        var amount = StepValues.AmountBase(step, shape.AmountIsBig);
        string Note(string key) => step.Size == 0 ? "NULL" : $"rpad('', {step.Size}, 's{step.Number}k' || {key} || ';')";
        string Rows(string value) =>
            $"INSERT INTO {step.Table} (id, amount, note) SELECT g, {value} + g, {Note("g")} FROM generate_series({SessionKeys.First(step)}, {SessionKeys.Last(step)}) g";

        return step.Kind switch
        {
            StepKind.Insert => Rows($"{amount}"),
            StepKind.InsertFailing => Rows($"1 / (g - {SessionKeys.Last(step)})"),
            StepKind.InsertUndone => $"DO $$ BEGIN {Rows($"{amount}")}; RAISE 'undone'; EXCEPTION WHEN raise_exception THEN NULL; END $$",
            StepKind.InsertEach => ForEach(
                step, $"BEGIN INSERT INTO {step.Table} (id, amount, note) VALUES (k, {amount} + k, {Note("k")}); EXCEPTION WHEN raise_exception THEN NULL; END"),
            StepKind.UpdateAmounts => ForEach(step, $"UPDATE {step.Table} SET amount = {amount} + k WHERE id = k"),
            StepKind.UpdateNotes => ForEach(step, $"UPDATE {step.Table} SET note = {Note("k")} WHERE id = k"),
            StepKind.MoveKeys => ForEach(step, $"UPDATE {step.Table} SET id = id + {SessionKeys.Distance(step)} WHERE id = k"),
            StepKind.Delete => ForEach(step, $"DELETE FROM {step.Table} WHERE id = k"),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Kind, "Not a change of rows."),
        };
    }

    /// <summary>Row by row, in the order of the keys, whatever plan the server would make for all at once.</summary>
    private static string ForEach(Step step, string statement)
        => $"DO $$ BEGIN FOR k IN {SessionKeys.First(step)} .. {SessionKeys.Last(step)} LOOP {statement}; END LOOP; END $$";

    private static string OfSchema(Step step, TableShape shape)
    {
        // A new type brings its own way of storage.
        const string UncompressedNote = "ALTER note SET STORAGE EXTERNAL";
        return $"ALTER TABLE {step.Table} " + step.Kind switch
        {
            StepKind.AddColumn => $"ADD extra{step.Column} {ColumnTypes[step.Variant]}",
            StepKind.DropColumn => $"DROP extra{step.Column}",
            StepKind.RenameColumn => $"RENAME extra{step.Column} TO extra{step.NewColumn}",
            StepKind.ChangeColumnType => $"ALTER extra{step.Column} DROP NOT NULL, ALTER extra{step.Column} DROP DEFAULT, ALTER extra{step.Column} TYPE text",
            StepKind.RemakeAmount =>
                $"DROP amount, ADD amount {IntegerType(step.Variant > 0)} NOT NULL DEFAULT {StepValues.AmountBase(step, isBig: false)}",
            StepKind.RemakeNote => $"DROP note, ADD note {TextType(step.Variant > 0)}, {UncompressedNote}",
            StepKind.ChangeAmountType => $"ALTER amount TYPE {IntegerType(!shape.AmountIsBig)}",
            StepKind.ChangeNoteType => $"ALTER note TYPE {TextType(!shape.NoteIsText)}, {UncompressedNote}",
            StepKind.ChangeKeyType => $"ALTER id TYPE {IntegerType(!shape.KeyIsBig)}",
            StepKind.ChangeIdentity => $"REPLICA IDENTITY {(shape.IdentityIsFull ? "DEFAULT" : "FULL")}",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Kind, "Not a change of the schema."),
        };
    }

    private static string IntegerType(bool isBig) => isBig ? "bigint" : "integer";

    private static string TextType(bool isText) => isText ? "text" : "varchar(20000)";
}
