using System.Globalization;

namespace TypedCdc.Reselection;

/// <summary>Which transactions a query has seen.</summary>
/// <remarks>
/// The server sends a commit as soon as it is in the WAL, which is a little before others see it; and long before, where the
/// commit waits for standbys. Source: RecordTransactionCommit and ProcArrayEndTransaction in PostgreSQL
/// src/backend/access/transam/xact.c; pg_snapshot in https://www.postgresql.org/docs/current/functions-info.html.
/// </remarks>
internal sealed class Snapshot
{
    private readonly uint _xmin;
    private readonly uint _xmax;
    private readonly HashSet<uint> _inProgress;

    private Snapshot(uint xmin, uint xmax, HashSet<uint> inProgress)
    {
        _xmin = xmin;
        _xmax = xmax;
        _inProgress = inProgress;
    }

    /// <summary>Reads what <c>pg_current_snapshot()::text</c> gives: xmin, xmax and those in progress between them.</summary>
    public static Snapshot Parse(string text)
    {
        var parts = text.Split(':');
        return new Snapshot(
            Xid(parts[0]),
            Xid(parts[1]),
            [.. parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Xid)]);
    }

    /// <summary>Whether what a transaction did is seen, once it is known to have committed.</summary>
    /// <param name="xid">Its id, which is 32 bits of the server's 64: so it is compared as on a circle.</param>
    public bool Sees(uint xid) =>
        (int)(xid - _xmin) < 0
        || ((int)(xid - _xmax) < 0 && !_inProgress.Contains(xid));

    private static uint Xid(string text) => unchecked((uint)ulong.Parse(text, CultureInfo.InvariantCulture));
}
