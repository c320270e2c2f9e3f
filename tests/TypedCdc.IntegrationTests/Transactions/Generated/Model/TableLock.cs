namespace TypedCdc.IntegrationTests.Transactions.Generated.Model;

/// <summary>How a statement locks its table.</summary>
internal enum TableLock
{
    None,

    /// <summary>With others who change other rows.</summary>
    Shared,

    /// <summary>Alone: TRUNCATE and ALTER TABLE.</summary>
    Exclusive,
}
