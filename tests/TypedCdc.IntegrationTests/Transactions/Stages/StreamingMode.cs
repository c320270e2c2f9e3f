namespace TypedCdc.IntegrationTests.Transactions.Stages;

/// <summary>Whether the server sends large transactions while they are in progress.</summary>
internal enum StreamingMode
{
    Off,
}
