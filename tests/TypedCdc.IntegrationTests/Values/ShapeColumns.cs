using NpgsqlTypes;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>The columns of <see cref="EveryValue"/> that are geometric shapes.</summary>
internal static class ShapeColumns
{
    public static readonly ValueColumn[] All =
    [
        new(nameof(EveryValue.PointAsPoint), "point",
            ("(1,-2.5)", new NpgsqlPoint(1, -2.5)),
            ("(NaN,Infinity)", new NpgsqlPoint(double.NaN, double.PositiveInfinity)),
            ("(1e300,5e-324)", new NpgsqlPoint(1e300, double.Epsilon)),
            ("(-0,0.1)", new NpgsqlPoint(-0.0, 0.1))),
        new(nameof(EveryValue.LineAsLine), "line",
            ("{1,-1,0.5}", new NpgsqlLine(1, -1, 0.5)),
            ("{0,1,0}", new NpgsqlLine(0, 1, 0)),
            ("{1,0,1e20}", new NpgsqlLine(1, 0, 1e20)),
            ("{-1,0.1,NaN}", new NpgsqlLine(-1, 0.1, double.NaN))),
        new(nameof(EveryValue.LsegAsLSeg), "lseg",
            ("[(1,2),(3,4)]", new NpgsqlLSeg(1, 2, 3, 4)),
            ("[(0,0),(0,0)]", new NpgsqlLSeg(0, 0, 0, 0)),
            ("[(-Infinity,0),(Infinity,0)]", new NpgsqlLSeg(double.NegativeInfinity, 0, double.PositiveInfinity, 0)),
            ("[(0.1,1e-10),(1e15,1e16)]", new NpgsqlLSeg(0.1, 1e-10, 1e15, 1e16))),
        new(nameof(EveryValue.BoxAsBox), "box",
            ("(1,2),(3,4)", new NpgsqlBox(new NpgsqlPoint(3, 4), new NpgsqlPoint(1, 2))),
            ("(3,2),(1,4)", new NpgsqlBox(new NpgsqlPoint(3, 4), new NpgsqlPoint(1, 2))),
            ("(0,0),(0,0)", new NpgsqlBox(new NpgsqlPoint(0, 0), new NpgsqlPoint(0, 0))),
            ("(-Infinity,-1e20),(Infinity,1e20)", new NpgsqlBox(new NpgsqlPoint(double.PositiveInfinity, 1e20), new NpgsqlPoint(double.NegativeInfinity, -1e20)))),
        new(nameof(EveryValue.PathAsPath), "path",
            ("((1,2),(3,4))", new NpgsqlPath([new(1, 2), new(3, 4)], open: false)),
            ("[(1,2),(3,4)]", new NpgsqlPath([new(1, 2), new(3, 4)], open: true)),
            ("((0,0))", new NpgsqlPath([new(0, 0)], open: false)),
            ("[(1e20,-1e-20),(NaN,0),(0,1)]", new NpgsqlPath([new(1e20, -1e-20), new(double.NaN, 0), new(0, 1)], open: true))),
        new(nameof(EveryValue.PolygonAsPolygon), "polygon",
            ("((1,2),(3,4))", new NpgsqlPolygon([new(1, 2), new(3, 4)])),
            ("((0,0))", new NpgsqlPolygon([new NpgsqlPoint(0, 0)])),
            ("((0,0),(0,1),(1,1))", new NpgsqlPolygon([new(0, 0), new(0, 1), new(1, 1)])),
            ("((1e20,-1e-20),(0.1,0))", new NpgsqlPolygon([new(1e20, -1e-20), new(0.1, 0)]))),
        new(nameof(EveryValue.CircleAsCircle), "circle",
            ("<(1,2),3>", new NpgsqlCircle(1, 2, 3)),
            ("<(0,0),0>", new NpgsqlCircle(0, 0, 0)),
            ("<(-0.1,1e20),1e-20>", new NpgsqlCircle(-0.1, 1e20, 1e-20)),
            ("<(0,0),Infinity>", new NpgsqlCircle(0, 0, double.PositiveInfinity))),
    ];
}
