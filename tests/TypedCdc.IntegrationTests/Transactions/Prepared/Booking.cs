namespace TypedCdc.IntegrationTests.Transactions.Prepared;

/// <summary>A row of the table that prepared transactions write.</summary>
[CdcTable("bookings")]
public readonly partial record struct Booking(long Id);
