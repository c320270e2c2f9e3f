using System.Globalization;
using NpgsqlTypes;

namespace TypedCdc;

/// <summary>
/// The place of a change in the history of the database: the commit LSN of its transaction and its ordinal within it.
/// Positions rise from change to change in the order of delivery, and a change that is delivered again carries the
/// same position, which makes this the key to recognise repeats by. The LSN of a single change is no such key: it is
/// not monotonic across transactions.
/// </summary>
/// <remarks>
/// <para>
/// There is one exception from the rising, only where <see cref="CdcOptions.TwoPhase"/> is on: a transaction that was prepared
/// before its slot became a two-phase one is delivered when it commits, with the position of its PREPARE.
/// </para>
/// <para>
/// A change of a transaction in progress has no commit LSN yet, so its key is <see cref="TransactionInfo.Xid"/> and
/// ordinal, among what has not been rolled back. The ordinal is the one that it has when it is delivered after the commit.
/// </para>
/// </remarks>
/// <param name="CommitLsn">
/// LSN of the transaction's commit record, the same for all changes of the transaction; 0/0 while it is in progress.
/// </param>
/// <param name="Ordinal">
/// Number of the change within its transaction, from 1. An inserted or deleted row takes one number, a truncated table
/// takes one; an updated row takes two, of which the first belongs to the old key and is only seen where an update of
/// the key arrives as <see cref="Delete{TOld}"/> and <see cref="Upsert{T}"/>.
/// </param>
public readonly record struct ChangePosition(NpgsqlLogSequenceNumber CommitLsn, long Ordinal)
    : IComparable<ChangePosition>
{
    /// <summary>Compares by commit LSN, then by ordinal.</summary>
    public int CompareTo(ChangePosition other)
    {
        var byCommit = CommitLsn.CompareTo(other.CommitLsn);
        return byCommit != 0 ? byCommit : Ordinal.CompareTo(other.Ordinal);
    }

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(ChangePosition left, ChangePosition right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(ChangePosition left, ChangePosition right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> or is the same.</summary>
    public static bool operator <=(ChangePosition left, ChangePosition right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> or is the same.</summary>
    public static bool operator >=(ChangePosition left, ChangePosition right) => left.CompareTo(right) >= 0;

    /// <summary>The position as <c>0/1528508#3</c>: commit LSN in PostgreSQL's notation, then the ordinal.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CommitLsn}#{Ordinal}");
}
