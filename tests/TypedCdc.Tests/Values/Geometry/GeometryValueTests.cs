using System.Buffers.Binary;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Geometry;

namespace TypedCdc.Tests.Values.Geometry;

public sealed class GeometryValueTests
{
    private static readonly Reader<NpgsqlPoint> Point = PointValue.Read;
    private static readonly Reader<NpgsqlLSeg> Segment = LSegValue.Read;
    private static readonly Reader<NpgsqlBox> Box = BoxValue.Read;
    private static readonly Reader<NpgsqlLine> Line = LineValue.Read;
    private static readonly Reader<NpgsqlCircle> Circle = CircleValue.Read;
    private static readonly Reader<NpgsqlPath> Path = PathValue.Read;
    private static readonly Reader<NpgsqlPolygon> Polygon = PolygonValue.Read;

    [Fact]
    public void Shapes()
    {
        Point.Reads(PgTypeOid.Point, Hex(1, -2.5), "(1,-2.5)", new NpgsqlPoint(1, -2.5));
        Point.Reads(PgTypeOid.Point, Hex(1e300, double.Epsilon), "(1e+300,5e-324)", new NpgsqlPoint(1e300, double.Epsilon));
        Point.Reads(PgTypeOid.Point, Hex(double.NegativeInfinity, double.PositiveInfinity), "(-Infinity,Infinity)", new NpgsqlPoint(double.NegativeInfinity, double.PositiveInfinity));
        Segment.Reads(PgTypeOid.Lseg, Hex(1, 2, 3, 4), "[(1,2),(3,4)]", new NpgsqlLSeg(1, 2, 3, 4));
        Box.Reads(PgTypeOid.Box, Hex(3, 4, 1, 2), "(3,4),(1,2)", new NpgsqlBox(new NpgsqlPoint(3, 4), new NpgsqlPoint(1, 2)));
        Line.Reads(PgTypeOid.Line, Hex(1, -1, 0.5), "{1,-1,0.5}", new NpgsqlLine(1, -1, 0.5));
        Circle.Reads(PgTypeOid.Circle, Hex(1, 2, 3), "<(1,2),3>", new NpgsqlCircle(1, 2, 3));
        Path.Reads(PgTypeOid.Path, "0100000002" + Hex(1, 2, 3, 4), "((1,2),(3,4))", new NpgsqlPath([new(1, 2), new(3, 4)], open: false));
        Path.Reads(PgTypeOid.Path, "0000000001" + Hex(1, 2), "[(1,2)]", new NpgsqlPath([new(1, 2)], open: true));
        Polygon.Reads(PgTypeOid.Polygon, "00000002" + Hex(1, 2, 3, 4), "((1,2),(3,4))", new NpgsqlPolygon([new(1, 2), new(3, 4)]));
    }

    [Fact]
    public void Not_a_number_and_negative_zero_are_kept()
    {
        Assert.Equal(ValueStatus.Ok, Point.Binary(PgTypeOid.Point, Hex(double.NaN, -0.0), out var fromBinary));
        Assert.Equal(ValueStatus.Ok, Point.Text(PgTypeOid.Point, "(NaN,-0)", out var fromText));

        Assert.True(double.IsNaN(fromBinary.X) && double.IsNegative(fromBinary.Y));
        Assert.True(double.IsNaN(fromText.X) && double.IsNegative(fromText.Y));
    }

    [Theory]
    [InlineData("")]
    [InlineData("(1,2")]
    [InlineData("1,2)")]
    [InlineData("(1)")]
    [InlineData("(1,)")]
    [InlineData("(,1)")]
    [InlineData("(1,2)x")]
    [InlineData("(1,2,3)")]
    [InlineData("(1e999,2)")]
    [InlineData("(a,2)")]
    [InlineData("((1,2))")]
    public void No_point(string text) => Assert.Equal(ValueStatus.Malformed, Point.Text(PgTypeOid.Point, text, out _));

    [Theory]
    [InlineData("", "")]
    [InlineData("01", "(")]
    [InlineData("0100000000", "()")]
    [InlineData("00FFFFFFFF", "[]")]
    [InlineData("0200000001", "{(1,2)}")]
    [InlineData("010FFFFFFF", "((1,2)(3,4))")]
    [InlineData("0100000002", "((1,2),)")]
    [InlineData("0100000001", "((1,2)]")]
    [InlineData("0100000001FF", "((1,2))x")]
    public void No_path(string hex, string text) => Path.Refuses(PgTypeOid.Path, hex, text, ValueStatus.Malformed);

    [Fact]
    public void A_number_of_points_that_are_not_there_is_refused()
    {
        Path.Refuses(PgTypeOid.Path, "0100000002" + Hex(1, 2), "((1,2)", ValueStatus.Malformed);
        Path.Refuses(PgTypeOid.Path, "0110000001" + Hex(1, 2), "((((((((((", ValueStatus.Malformed);
        Polygon.Refuses(PgTypeOid.Polygon, "10000001" + Hex(1, 2), "[(1,2)]", ValueStatus.Malformed);
        Polygon.Refuses(PgTypeOid.Polygon, "80000001" + Hex(1, 2), "((1,2)", ValueStatus.Malformed);
        Polygon.Refuses(PgTypeOid.Polygon, "00000000", "()", ValueStatus.Malformed);
    }

    [Fact]
    public void One_shape_is_no_other()
    {
        var coordinates = Hex(1, 2, 3, 4);
        Segment.Refuses(PgTypeOid.Box, coordinates, "[(1,2),(3,4)]", ValueStatus.Malformed);
        Box.Refuses(PgTypeOid.Lseg, coordinates, "(3,4),(1,2)", ValueStatus.Malformed);
        Line.Refuses(PgTypeOid.Circle, Hex(1, 2, 3), "{1,2,3}", ValueStatus.Malformed);
        Circle.Refuses(PgTypeOid.Line, Hex(1, 2, 3), "<(1,2),3>", ValueStatus.Malformed);
        Point.Refuses(PgTypeOid.Float8, Hex(1, 2), "(1,2)", ValueStatus.Malformed);
        Path.Refuses(PgTypeOid.Polygon, "0100000001" + Hex(1, 2), "((1,2))", ValueStatus.Malformed);
        Polygon.Refuses(PgTypeOid.Path, "00000001" + Hex(1, 2), "((1,2))", ValueStatus.Malformed);
    }

    private static string Hex(params double[] numbers)
    {
        var bytes = new byte[numbers.Length * sizeof(double)];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(i * sizeof(double)), numbers[i]);
        }

        return Convert.ToHexString(bytes);
    }
}
