namespace TypedCdc.Transactions;

/// <summary>Where the messages of transactions in progress go.</summary>
[Flags]
internal enum StreamedMessages
{
    /// <summary>To a log, from which they are handed on when the transaction has committed.</summary>
    ToLog = 1,

    /// <summary>On, as they arrive.</summary>
    Onward = 2,
}
