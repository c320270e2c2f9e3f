namespace TypedCdc.Tests.Values.Conversions;

[CdcTable("bills")]
internal sealed partial record Bill(
    Amount Total,
    Amount? Tax,
    Amount?[] Parts,
    Label Label,
    Label? OrNull,
    [property: CdcConverter(typeof(ByteCount))] int Size,
    Toast<Label> Note,
    BillLine Line,
    PgRaw? Raw);
