using System.Collections.Generic;
using NpgsqlTypes;
using TypedCdc;

namespace Shop;

public enum Country { Austria, Belgium }

[CdcComposite("sales.address")]
public sealed partial record Address(
    string Street,
    int? Number,
    [property: CdcColumn("zip code")] string Zip,
    Country Country,
    Place At,
    List<Place?> Around,
    NpgsqlRange<int>? Floors);

[CdcComposite, PgName("geo_place")]
public readonly partial struct Place
{
    public required double X { get; init; }

    public required double Y { get; init; }

    public double Length => X + Y;
}

[CdcTable("customers")]
public sealed partial record Customer(long Id, Address Home, Address? Work, Place[] Places, Toast<List<Address?>> Former);

[CdcTable("items")]
[CdcComposite("items")]
public sealed partial record Item(long Id, string? Name);

[CdcComposite("empty", Schema = "a.b")]
public sealed partial record Nothing();
