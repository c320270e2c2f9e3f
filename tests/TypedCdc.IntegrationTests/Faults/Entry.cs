namespace TypedCdc.IntegrationTests.Faults;

/// <summary>A row of the table that faults are tried on.</summary>
[CdcTable("public.entries")]
public readonly partial record struct Entry(long Id);
