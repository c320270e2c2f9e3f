namespace TypedCdc.IntegrationTests.Transactions.Deliveries;

/// <summary>How the delivery of a transaction ended.</summary>
internal enum DeliveryEnd
{
    /// <summary>It goes on, or its process was killed.</summary>
    Open,

    /// <summary>The handler was told of the commit.</summary>
    Committed,

    /// <summary>The handler was told that the delivery ends early.</summary>
    Aborted,
}
