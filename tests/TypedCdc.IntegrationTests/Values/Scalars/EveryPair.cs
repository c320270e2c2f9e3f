namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>A row of random values with a column for every pair of a PostgreSQL type and a CLR type that reads it.</summary>
[CdcTable("round_trip")]
public sealed partial record EveryPair : EveryValueOrNull
{
    public required int Id { get; init; }
}
