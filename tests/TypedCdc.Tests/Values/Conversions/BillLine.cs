namespace TypedCdc.Tests.Values.Conversions;

[CdcComposite("line")]
internal sealed partial record BillLine(Amount Price, Label Label);
