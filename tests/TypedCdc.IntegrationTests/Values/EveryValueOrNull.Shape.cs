using NpgsqlTypes;

namespace TypedCdc.IntegrationTests.Values;

public partial record EveryValueOrNull
{
    public required NpgsqlPoint? PointAsPoint { get; init; }

    public required NpgsqlLine? LineAsLine { get; init; }

    public required NpgsqlLSeg? LsegAsLSeg { get; init; }

    public required NpgsqlBox? BoxAsBox { get; init; }

    public required NpgsqlPath? PathAsPath { get; init; }

    public required NpgsqlPolygon? PolygonAsPolygon { get; init; }

    public required NpgsqlCircle? CircleAsCircle { get; init; }
}
