using System.Collections;
using System.Net;
using System.Net.NetworkInformation;
using NpgsqlTypes;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Values.Composed;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Random values of the less common types, and arrays of them, are read as the server writes them.</summary>
public sealed partial class ScalarRoundTripTests
{
    [Theory, ClassData(typeof(StreamVariants))]
    public async Task Identifiers_and_addresses(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        var values = new RandomScalars(new Random(major));
        var parts = new RandomValues(new Random(major));
        var recorder = new NodeRecorder();

        await RoundTrip.AssertAsync(
            database,
            recorder,
            () => recorder.Rows.Select(row => row.ToRow()),
            binary,
            ("flags", "varbit", () => values.Bits(70)),
            ("flag_text", "varbit", () => values.Bits(70)),
            ("fixed_flags", "bit(9)", () => values.Bits(9).PadLeft(9, '1')),
            ("flag_array", "varbit[]", () => parts.Array(() => values.Bits(20))),
            ("object", "oid", values.UInt),
            ("object_array", "oid[]", () => parts.Array(values.UInt)),
            ("xid", "xid", values.UInt),
            ("wide_xid", "xid8", values.ULong),
            ("lsn", "pg_lsn", values.Lsn),
            ("lsn_array", "pg_lsn[]", () => parts.Array(values.Lsn)),
            ("place", "tid", values.Tid),
            ("place_array", "tid[]", () => parts.Array(values.Tid)),
            ("snapshot", "pg_snapshot", values.Snapshot),
            ("tiny", "smallint", values.Small),
            ("tiny_float", "smallint", values.Small),
            ("whole", "numeric", values.ULong),
            ("inet", "inet", values.Inet),
            ("host", "inet", values.Host),
            ("host_array", "inet[]", () => parts.Array(values.Host)),
            ("network", "cidr", values.Cidr),
            ("network_array", "cidr[]", () => parts.Array(values.Cidr)),
            ("mac", "macaddr", () => values.Mac(6)),
            ("mac8", "macaddr8", () => values.Mac(8)));
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task Shapes_and_text_search(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        var values = new RandomScalars(new Random(major));
        var parts = new RandomValues(new Random(major));
        var recorder = new DrawingRecorder();

        await RoundTrip.AssertAsync(
            database,
            recorder,
            () => recorder.Rows.Select(row => row.ToRow()),
            binary,
            ("point", "point", values.Point),
            ("point_array", "point[]", () => parts.Array(values.Point)),
            ("line", "line", () => $"{{{values.Finite()},{values.Finite()},{values.Number()}}}"),
            ("segment", "lseg", () => $"[{values.Point()},{values.Point()}]"),
            ("box", "box", () => $"({values.Finite()},{values.Finite()}),({values.Finite()},{values.Finite()})"),
            ("box_array", "box[]", () => values.Pick("{}", "{(1,2),(3,4)}", "{(1,2),(3,4);(5,6),(-1,1e20)}")),
            ("path", "path", values.Path),
            ("path_array", "path[]", () => parts.Array(values.Path)),
            ("polygon", "polygon", () => $"({values.Points()})"),
            ("circle", "circle", () => $"<{values.Point()},{values.Finite().TrimStart('-')}>"),
            ("circle_array", "circle[]", () => parts.Array(() => $"<{values.Point()},1.5>")),
            ("vector", "tsvector", values.Vector),
            ("vector_text", "tsvector", values.Vector),
            ("vector_array", "tsvector[]", () => parts.Array(values.Vector)),
            ("query", "tsquery", () => values.Query()),
            ("query_text", "tsquery", () => values.Query()),
            ("query_array", "tsquery[]", () => parts.Array(() => values.Query(2))),
            ("json_path", "jsonpath", () => values.Pick("$", "strict $.*.a[*] ? (@ > 1)", "$.\"ü\" starts with \"\\\"\"", "lax $[last]")));
    }

    [CdcTable("round_trip")]
    internal sealed partial record Node(
        int Id,
        BitArray? Flags,
        string? FlagText,
        BitArray? FixedFlags,
        BitArray?[]? FlagArray,
        uint? Object,
        uint?[]? ObjectArray,
        long? Xid,
        ulong? WideXid,
        NpgsqlLogSequenceNumber? Lsn,
        NpgsqlLogSequenceNumber?[]? LsnArray,
        NpgsqlTid? Place,
        List<NpgsqlTid?>? PlaceArray,
        string? Snapshot,
        sbyte? Tiny,
        float? TinyFloat,
        ulong? Whole,
        NpgsqlInet? Inet,
        IPAddress? Host,
        IPAddress?[]? HostArray,
        IPNetwork? Network,
        NpgsqlInet?[]? NetworkArray,
        PhysicalAddress? Mac,
        [property: CdcColumn("mac8")] PhysicalAddress? WideMac)
    {
        // The server casts an address to text with its prefix, but writes it in an array without the prefix of a host.
        public (int Id, object?[] Values) ToRow() => (
            Id,
            [
                Flags, FlagText, FixedFlags, FlagArray, Object, ObjectArray, Xid, WideXid, Lsn, LsnArray, Place, PlaceArray, Snapshot, Tiny,
                TinyFloat, Whole, Shown(Inet), Shown(Host), HostArray, Network,
                NetworkArray?.Select(Shown).ToArray(), Mac, WideMac,
            ]);

        private static string? Shown(NpgsqlInet? inet) => inet is { } one ? $"{one.Address}/{one.Netmask}" : null;

        private static string? Shown(IPAddress? host) => host is null ? null : Shown(new NpgsqlInet(host));
    }

    [CdcTable("round_trip")]
    internal sealed partial record Drawing(
        int Id,
        NpgsqlPoint? Point,
        NpgsqlPoint?[]? PointArray,
        NpgsqlLine? Line,
        NpgsqlLSeg? Segment,
        NpgsqlBox? Box,
        NpgsqlBox[]? BoxArray,
        NpgsqlPath? Path,
        NpgsqlPath?[]? PathArray,
        NpgsqlPolygon? Polygon,
        NpgsqlCircle? Circle,
        NpgsqlCircle?[]? CircleArray,
        NpgsqlTsVector? Vector,
        string? VectorText,
        NpgsqlTsVector?[]? VectorArray,
        NpgsqlTsQuery? Query,
        string? QueryText,
        NpgsqlTsQuery?[]? QueryArray,
        string? JsonPath)
    {
        public (int Id, object?[] Values) ToRow() => (
            Id,
            [
                Point, PointArray, Line, Segment, Box, BoxArray, Path, PathArray, Polygon, Circle, CircleArray, Vector, VectorText, VectorArray,
                Query, QueryText, QueryArray, JsonPath,
            ]);
    }

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class NodeRecorder : IChangeHandler<Insert<Node>>
    {
        public List<Node> Rows { get; } = [];

        public ValueTask HandleAsync(Insert<Node> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class DrawingRecorder : IChangeHandler<Insert<Drawing>>
    {
        public List<Drawing> Rows { get; } = [];

        public ValueTask HandleAsync(Insert<Drawing> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }
}
