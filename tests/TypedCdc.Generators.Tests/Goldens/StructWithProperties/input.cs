using TypedCdc;

namespace Shop;

[CdcTable(Schema = "geo")]
public partial struct GridPoint
{
    public double X { get; set; }

    public double Y { get; set; }
}

[CdcTable("geo.grid_point")]
public readonly partial struct FixedPoint(double x, double y)
{
    public double X { get; } = x;

    public double Y { get; } = y;

    public string? Label { get; init; }
}
