using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Values.Composed;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Arrays of several dimensions, and with bounds of their own, from a server.</summary>
public sealed partial class ShapedArrayTests
{
    [Theory, ClassData(typeof(StreamVariants))]
    public async Task AreReadAsTheServerWritesThem(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, "CREATE DOMAIN matrix AS float8[]");
        var random = new Random(major);
        var values = new RandomValues(random);
        var recorder = new GridRecorder();

        await RoundTrip.AssertAsync(
            database,
            recorder,
            () => recorder.Rows.Select(row => row.ToRow()),
            binary,
            ("ints", "integer[]", () => Array(random, 2, values.Int)),
            ("words", "text[][][]", () => Array(random, 3, values.Word, withNulls: true)),
            ("matrix", "matrix", () => Array(random, 2, values.Double)),
            ("blobs", "bytea[]", () => Array(random, 2, () => values.Pick("\\x", "\\x00ff5c22"))),
            ("shaped", "integer[]", () => Array(random, random.Next(1, 7), values.Int, withNulls: true, withBounds: true)),
            ("shaped_words", "text[]", () => Array(random, random.Next(1, 4), values.Word, withNulls: true, withBounds: true)),
            ("shorts", "int2vector", () => values.Pick("", "1", "1 -2 32767 -32768")),
            ("oids", "oidvector", () => values.Pick("", "0", "1 4294967295")));
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task AnotherShapeStopsTheStreamAndNamesTheMend(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, "CREATE TABLE tables (id integer PRIMARY KEY, cells integer[])");
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(new TableRecorder()), binary);
        await database.ExecuteAsync("INSERT INTO tables VALUES (1, '{{1}}'), (2, '{1}')");

        var failure = await pipeline.FailureAsync<ColumnValueException>();

        Assert.Equal(("public.tables", "cells"), (failure.Table, failure.Column));
        Assert.Contains("the array has another number of dimensions than int[,]", failure.Message, StringComparison.Ordinal);
        Assert.Contains("PgArray<T> holds arrays of any shape.", failure.Message, StringComparison.Ordinal);
    }

    private static string Array(Random random, int rank, Func<string> element, bool withNulls = false, bool withBounds = false)
    {
        if (random.Next(8) == 0)
        {
            return "{}";
        }

        var lengths = Enumerable.Range(0, rank).Select(_ => random.Next(1, 4)).ToArray();
        var bounds = withBounds && random.Next(2) == 0
            ? string.Concat(lengths.Select(length => (Lower: random.Next(-3, 4), length)).Select(one => $"[{one.Lower}:{one.Lower + one.length - 1}]")) + "="
            : "";
        return bounds + Nested(lengths, 0);

        string Nested(int[] lengths, int dimension) => dimension == lengths.Length
            ? withNulls && random.Next(5) == 0 ? "NULL" : RandomValues.Quoted(element())
            : $"{{{string.Join(',', Enumerable.Range(0, lengths[dimension]).Select(_ => Nested(lengths, dimension + 1)))}}}";
    }

    [CdcTable("round_trip")]
    internal sealed partial record Grid(
        int Id,
        int[,]? Ints,
        string?[,,]? Words,
        double[,]? Matrix,
        byte[,][]? Blobs,
        PgArray<int?>? Shaped,
        PgArray<string?>? ShapedWords,
        short[]? Shorts,
        ReadOnlyMemory<uint>? Oids)
    {
        public (int Id, object?[] Values) ToRow() => (
            Id,
            [Ints, Words, Matrix, Blobs, Shaped, ShapedWords, Shorts is null ? null : string.Join(' ', Shorts), Oids is { } oids ? string.Join(' ', oids.ToArray()) : null]);
    }

    [CdcTable("tables")]
    internal sealed partial record Table(int Id, int[,] Cells);

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class GridRecorder : IChangeHandler<Insert<Grid>>
    {
        public List<Grid> Rows { get; } = [];

        public ValueTask HandleAsync(Insert<Grid> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }

    [CdcHandler]
    internal sealed partial class TableRecorder : IChangeHandler<Insert<Table>>
    {
        public ValueTask HandleAsync(Insert<Table> change, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
