using System.Globalization;
using TypedCdc.LoadTest.Results;

namespace TypedCdc.LoadTest.Backlogs;

/// <summary>What is done to the table, all of it on the server.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Prepare">SQL that runs before the backlog begins, given the number of changes; null for none.</param>
/// <param name="Work">SQL that makes the backlog, given the number of changes.</param>
public sealed record Workload(string Name, string Description, Func<int, string>? Prepare, Func<int, string> Work)
{
    /// <summary>So many rows are updated in turn that no two neighbouring transactions meet on a page for long.</summary>
    private const int UpdatedRows = 10_000;

    public static IReadOnlyList<Workload> All { get; } =
    [
        new("W1", "inserts, 10 a transaction", Prepare: null, rows => Call($"CALL insert_orders({rows}, 10)")),
        new("W2", "inserts, one transaction", Prepare: null, rows => Call($"CALL insert_orders({rows}, {rows})")),
        new(
            "W3",
            "updates, one a transaction",
            rows => Call($"CALL insert_orders({Math.Min(rows, UpdatedRows)}, {UpdatedRows})"),
            rows => Call($"CALL update_orders({rows}, {Math.Min(rows, UpdatedRows)})")),
        new("one-tx", "as W2, for comparing streamed and assembled delivery", Prepare: null, rows => Call($"CALL insert_orders({rows}, {rows})")),
        new(
            "savepoints",
            "inserts, one transaction with a savepoint every 100 rows; another 100 rows are rolled back after each",
            Prepare: null,
            rows => Call($"CALL insert_with_savepoints({rows})")),
    ];

    public static Workload Find(string name) => All.FirstOrDefault(workload => workload.Name == name)
        ?? throw new LoadTestException($"There is no workload '{name}'; there are {string.Join(", ", All.Select(workload => workload.Name))}.");

    private static string Call(FormattableString sql) => sql.ToString(CultureInfo.InvariantCulture);
}
