using System.Diagnostics.CodeAnalysis;

namespace TypedCdc;

/// <summary>A row that was updated, with its old values only where the table has REPLICA IDENTITY FULL.</summary>
/// <typeparam name="T">A record mapped with <see cref="CdcTableAttribute"/>.</typeparam>
public readonly record struct Update<T>
{
    private readonly T _old;
    private readonly bool _hasOld;

    /// <summary>Creates an update whose old row is not known.</summary>
    /// <param name="row">The row after the update.</param>
    /// <param name="position">Place of the change in the history.</param>
    /// <param name="transaction">The transaction that made the change.</param>
    public Update(T row, ChangePosition position, TransactionInfo transaction)
        : this(row, default!, hasOld: false, position, transaction)
    {
    }

    /// <summary>Creates an update with its old row.</summary>
    /// <param name="row">The row after the update.</param>
    /// <param name="old">The row before the update.</param>
    /// <param name="position">Place of the change in the history.</param>
    /// <param name="transaction">The transaction that made the change.</param>
    public Update(T row, T old, ChangePosition position, TransactionInfo transaction)
        : this(row, old, hasOld: true, position, transaction)
    {
    }

    private Update(T row, T old, bool hasOld, ChangePosition position, TransactionInfo transaction)
    {
        Row = row;
        _old = old;
        _hasOld = hasOld;
        Position = position;
        Transaction = transaction;
    }

    /// <summary>The row after the update.</summary>
    public T Row { get; }

    /// <summary>Place of the change in the history; the key to recognise repeats by.</summary>
    public ChangePosition Position { get; }

    /// <summary>The transaction that made the change.</summary>
    public TransactionInfo Transaction { get; }

    /// <summary>Gives the row before the update, where the server sent it: only under REPLICA IDENTITY FULL.</summary>
    /// <param name="old">The row before the update.</param>
    /// <returns>Whether the old row is known.</returns>
    public bool TryGetOld([MaybeNullWhen(false)] out T old)
    {
        old = _old;
        return _hasOld;
    }
}
