namespace TypedCdc.IntegrationTests.EndToEnd;

/// <summary>The primary key of <see cref="Account"/>.</summary>
[CdcTable("public.accounts")]
public readonly partial record struct AccountKey(long Id);
