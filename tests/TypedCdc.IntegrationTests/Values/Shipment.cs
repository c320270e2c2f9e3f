namespace TypedCdc.IntegrationTests.Values;

/// <summary>Columns of JSON in every form that typed objects are read from.</summary>
[CdcTable("shipments")]
public sealed partial record Shipment(
    int Id,
    [CdcJson(typeof(ParcelJson))] Parcel AsJson,
    [CdcJson(typeof(ParcelJson))] Parcel AsJsonb,
    [CdcJson(typeof(ParcelJson))] Parcel? OrNull,
    [CdcJson(typeof(ParcelJson))] Toast<Dictionary<string, int?>?> Counts,
    [CdcJson(typeof(ParcelJson))] List<Parcel?> Many);
