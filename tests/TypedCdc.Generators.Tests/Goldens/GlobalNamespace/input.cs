using TypedCdc;

[CdcTable]
public partial record InvoiceLine(long Id);
