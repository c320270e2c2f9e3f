namespace TypedCdc.IntegrationTests.EndToEnd;

/// <summary>A row of the table that the end-to-end test copies.</summary>
[CdcTable("public.accounts")]
public sealed partial record Account(
    long Id,
    int Revision,
    string Owner,
    decimal Balance,
    bool IsOpen,
    DateTimeOffset OpenedAt,
    Toast<string?> Note);
