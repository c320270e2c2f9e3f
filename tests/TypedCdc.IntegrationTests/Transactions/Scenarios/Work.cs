using TypedCdc.IntegrationTests.Transactions.Deliveries;
using TypedCdc.IntegrationTests.Transactions.Stages;

namespace TypedCdc.IntegrationTests.Transactions.Scenarios;

/// <summary>A statement, and the changes that handlers are given if it is not rolled back.</summary>
internal sealed record Work(string Sql, IReadOnlyList<Change> Changes)
{
    /// <summary>The limit is 64 kB, and that is about as many rows of the usual size as it takes to go beyond it.</summary>
    public const int Many = 400;

    private const int UsualSize = 250;

    /// <summary>Inserts rows with the keys from one to another, with a note each.</summary>
    public static Work Insert(int from, int to, int size = UsualSize, string table = TwoTables.North) => new(
        $"INSERT INTO {table} (id, amount, note) SELECT g, g, rpad('', {size}, 'i' || g || ';') FROM generate_series({from}, {to}) g",
        [.. Keys(from, to).Select(key => Change.Insert(table, key, key, Note('i', key, size)))]);

    /// <summary>Gives each row a new amount and a new note.</summary>
    public static Work Update(int from, int to, int amount, int size = UsualSize, string table = TwoTables.North) => new(
        ForEach(from, to, $"UPDATE {table} SET amount = {amount}, note = rpad('', {size}, 'u' || k || ';') WHERE id = k"),
        [.. Keys(from, to).Select(key => Change.Update(table, key, key, amount, Note('u', key, size)))]);

    /// <summary>Gives each row another key, with a note.</summary>
    public static Work Move(int from, int to, int by, int size = UsualSize, string table = TwoTables.North) => new(
        ForEach(from, to, $"UPDATE {table} SET id = id + {by}, amount = 0, note = rpad('', {size}, 'm' || k || ';') WHERE id = k"),
        [.. Keys(from, to).Select(key => Change.Update(table, key, key + by, 0, Note('m', key, size)))]);

    public static Work Delete(int from, int to, string table = TwoTables.North) => new(
        ForEach(from, to, $"DELETE FROM {table} WHERE id = k"),
        [.. Keys(from, to).Select(key => Change.Delete(table, key))]);

    public static Work Truncate(string table = TwoTables.North) => new($"TRUNCATE {table}", [Change.Truncate(table)]);

    /// <summary>Row by row, in the order of the keys, whatever plan the server would make for all at once.</summary>
    private static string ForEach(int from, int to, string statement)
        => $"DO $$ BEGIN FOR k IN {from} .. {to} LOOP {statement}; END LOOP; END $$";

    private static IEnumerable<int> Keys(int from, int to) => Enumerable.Range(from, to - from + 1);

    private static string Note(char kind, int key, int size) => Change.Note(FormattableString.Invariant($"{kind}{key};"), size);
}
