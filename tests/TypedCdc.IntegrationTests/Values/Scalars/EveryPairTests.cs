using System.Collections;
using System.Net.NetworkInformation;
using NpgsqlTypes;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Values.Composed;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Random values of every pair of types are read as the server writes them.</summary>
public sealed partial class EveryPairTests
{
    private const string Sql = "CREATE TYPE mood AS ENUM ('happy', 'so so', 'SAD')";

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task Every_pair(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var values = new RandomPairs(new Random(major));
        var recorder = new PairRecorder();
        var members = EveryColumn.All.Select(column => (Column: column, Property: typeof(EveryPair).GetProperty(column.Member)!)).ToArray();

        await RoundTrip.AssertAsync(
            database,
            recorder,
            () => recorder.Rows.Select(row =>
                (row.Id, (object?[])[row.Row, .. members.Select(member => PairText.Of(member.Column, member.Property.GetValue(row)))])),
            binary,
            [("row", "integer", () => "1"), .. EveryColumn.All.Select(column => (column.Name, column.Type, values.For(column)))]);
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task Arrays_of_what_is_rarely_in_arrays(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        var values = new RandomScalars(new Random(major));
        var parts = new RandomValues(new Random(major));
        var documents = new RandomDocuments(new Random(major));
        var recorder = new RareRecorder();

        await RoundTrip.AssertAsync(
            database,
            recorder,
            () => recorder.Rows.Select(row => row.ToRow()),
            binary,
            ("reals", "real[]", () => parts.Array(() => parts.Pick("NaN", "-Infinity", "-0", "0.125", "-12345.5"))),
            ("bigints", "bigint[]", () => parts.Array(parts.Long)),
            ("names", "name[]", () => parts.Array(documents.Text)),
            ("letters", "\"char\"[]", () => parts.Array(() => parts.Pick("a", "\\", "\"", " ", ","))),
            ("pages", "xml[]", () => parts.Array(() => parts.Pick("<a b=\"1\"/>", "", "a, {b}", "<a>ü</a>"))),
            ("xids", "xid[]", () => parts.Array(values.UInt)),
            ("wide_xids", "xid8[]", () => parts.Array(values.ULong)),
            ("cids", "cid[]", () => parts.Array(values.UInt)),
            ("procedures", "regproc[]", () => parts.Array(() => parts.Pick("4294967295", "4000000000"))),
            ("snapshots", "pg_snapshot[]", () => parts.Array(values.Snapshot)),
            ("old_snapshots", "txid_snapshot[]", () => parts.Array(values.Snapshot)),
            ("paths", "jsonpath[]", () => parts.Array(() => parts.Pick("$", "$.\"ü\" starts with \"\\\"\"", "lax $[last]"))),
            ("cursors", "refcursor[]", () => parts.Array(documents.Text)),
            ("bits", "bit(3)[]", () => parts.Array(() => values.Bits(3).PadLeft(3, '0'))),
            ("macs", "macaddr[]", () => parts.Array(() => values.Mac(6))),
            ("wide_macs", "macaddr8[]", () => parts.Array(() => values.Mac(8))),
            ("segments", "lseg[]", () => parts.Array(() => $"[{values.Point()},{values.Point()}]")),
            ("lines", "line[]", () => parts.Array(() => $"{{1,{values.Finite()},{values.Number()}}}")),
            ("polygons", "polygon[]", () => parts.Array(() => $"({values.Points()})")));
    }

    [CdcTable("round_trip")]
    internal sealed partial record Rare(
        int Id,
        float?[]? Reals,
        long?[]? Bigints,
        string?[]? Names,
        char?[]? Letters,
        string?[]? Pages,
        uint?[]? Xids,
        ulong?[]? WideXids,
        long?[]? Cids,
        uint?[]? Procedures,
        string?[]? Snapshots,
        string?[]? OldSnapshots,
        string?[]? Paths,
        string?[]? Cursors,
        BitArray?[]? Bits,
        PhysicalAddress?[]? Macs,
        PhysicalAddress?[]? WideMacs,
        NpgsqlLSeg?[]? Segments,
        NpgsqlLine?[]? Lines,
        NpgsqlPolygon?[]? Polygons)
    {
        public (int Id, object?[] Values) ToRow() => (
            Id,
            [
                Reals, Bigints, Names, Letters, Pages, Xids, WideXids, Cids, Procedures, Snapshots, OldSnapshots, Paths, Cursors, Bits, Macs,
                WideMacs, Segments, Lines, Polygons,
            ]);
    }

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class PairRecorder : IChangeHandler<Insert<EveryPair>>
    {
        public List<EveryPair> Rows { get; } = [];

        public ValueTask HandleAsync(Insert<EveryPair> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class RareRecorder : IChangeHandler<Insert<Rare>>
    {
        public List<Rare> Rows { get; } = [];

        public ValueTask HandleAsync(Insert<Rare> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }
}
