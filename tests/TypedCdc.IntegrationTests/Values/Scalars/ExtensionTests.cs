using System.Collections.Immutable;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Values.Composed;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Types of extensions, which have another OID in every database and may lie in any schema.</summary>
public sealed partial class ExtensionTests
{
    private const string Contrib =
        """
        CREATE SCHEMA types;
        CREATE EXTENSION citext SCHEMA types;
        CREATE EXTENSION hstore SCHEMA types;
        CREATE EXTENSION ltree SCHEMA types;
        CREATE DOMAIN attributes AS types.hstore;
        CREATE TYPE mood AS ENUM ('happy', 'so so', 'SAD');
        """;

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task Contrib_types_are_read_as_the_server_writes_them(int major, bool binary)
    {
        await using var database = await WithExtensionsAsync(major, "citext", "hstore", "ltree");
        await database.ExecuteAsync(Contrib);
        var values = new RandomValues(new Random(major));
        var recorder = new ProductRecorder();

        await RoundTrip.AssertAsync(
            database,
            recorder,
            () => recorder.Rows.Select(row => row.ToRow()),
            binary,
            ("name", "types.citext", values.Word),
            ("names", "types.citext[]", () => values.Array(values.Word)),
            ("letter", "types.citext", () => values.Pick("a", "Ä", "€")),
            ("mood", "types.citext", values.Mood),
            ("pairs", "types.hstore", () => Pairs(values)),
            ("filled_pairs", "types.hstore", () => values.Pick("a=>1", "", "\"b,\"=>\"=>\"")),
            ("domain_pairs", "attributes", () => Pairs(values)),
            ("immutable_pairs", "types.hstore", () => Pairs(values)),
            ("pair_text", "types.hstore", () => Pairs(values)),
            ("pair_array", "types.hstore[]", () => values.Array(() => Pairs(values))),
            ("path", "types.ltree", () => values.Pick("", "a", "Top.Science.Astronomy", "a_1.b.c.d")),
            ("paths", "types.ltree[]", () => values.Array(() => values.Pick("a", "a.b", "Top"))),
            ("pattern", "types.lquery", () => values.Pick("*", "a.*{2,}.b", "!x|y*@.z%")),
            ("query", "types.ltxtquery", () => values.Pick("a & b", "(a | !b*) & c@", "a%")));
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task A_value_that_is_null_stops_the_stream_with_its_key(int major, bool binary)
    {
        await using var database = await WithExtensionsAsync(major, "hstore");
        await database.ExecuteAsync("CREATE EXTENSION hstore; CREATE TABLE bags (id integer PRIMARY KEY, pairs hstore)");
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(new BagRecorder()), binary);
        await database.ExecuteAsync("""INSERT INTO bags VALUES (1, 'a=>1, "b c"=>NULL')""");

        var failure = await pipeline.FailureAsync<ColumnValueException>();

        Assert.Contains("key 'b c': NULL cannot be held by Dictionary<string, string> (public.hstore in ", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Vectors_are_read_as_the_server_writes_them(bool binary)
    {
        await using var database = await WithExtensionsAsync(PostgresMajors.Newest, "vector");
        await database.ExecuteAsync("CREATE SCHEMA types; CREATE EXTENSION vector SCHEMA types");
        var values = new RandomScalars(new Random(1));
        var recorder = new ItemRecorder();

        await RoundTrip.AssertAsync(
            database,
            recorder,
            () => recorder.Rows.Select(row => row.ToRow()),
            binary,
            ("embedding", "types.vector", () => $"[{values.Small()},-{values.Small()},0.5]"),
            ("embedding_memory", "types.vector(2)", () => $"[{values.Small()},1e-3]"),
            ("embeddings", "types.vector[]", () => values.Pick("{}", "{\"[1,2]\"}", "{\"[1]\",\"[2,-3]\"}")));
    }

    /// <summary>A database of a server that has the extensions, which not every build of PostgreSQL brings along.</summary>
    private static async Task<TestDatabase> WithExtensionsAsync(int major, params string[] extensions)
    {
        var database = await TestDatabase.CreateAsync(major);
        foreach (var extension in extensions)
        {
            var isAvailable = await database.QueryScalarAsync<bool>($"SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = '{extension}')");
            Assert.SkipUnless(isAvailable, $"The build of PostgreSQL {major} has no extension {extension}.");
        }

        return database;
    }

    private static string Pairs(RandomValues values)
    {
        var pairs = new[] { "a", "b\"", "\\c", "ä", "" }
            .Where(_ => values.Pick("0", "1") == "1")
            .Select(key => $"{RandomValues.Quoted(key)}=>{values.Pick("NULL", RandomValues.Quoted(values.Word()))}");
        return string.Join(',', pairs);
    }

    [CdcTable("round_trip")]
    internal sealed partial record Product(
        int Id,
        string? Name,
        string?[]? Names,
        char? Letter,
        Mood? Mood,
        Dictionary<string, string?>? Pairs,
        IReadOnlyDictionary<string, string>? FilledPairs,
        Dictionary<string, string?>? DomainPairs,
        ImmutableDictionary<string, string?>? ImmutablePairs,
        string? PairText,
        List<Dictionary<string, string?>?>? PairArray,
        string? Path,
        string?[]? Paths,
        string? Pattern,
        string? Query)
    {
        public (int Id, object?[] Values) ToRow() => (
            Id,
            [Name, Names, Letter, Mood, Pairs, FilledPairs, DomainPairs, ImmutablePairs, PairText, PairArray, Path, Paths, Pattern, Query]);
    }

    [CdcTable("bags")]
    internal sealed partial record Bag(int Id, Dictionary<string, string> Pairs);

    [CdcTable("round_trip")]
    internal sealed partial record Item(int Id, float[]? Embedding, ReadOnlyMemory<float>? EmbeddingMemory, double[][]? Embeddings)
    {
        public (int Id, object?[] Values) ToRow() => (
            Id,
            [
                Embedding is null ? null : Shown(Embedding), EmbeddingMemory is { } memory ? Shown(memory.ToArray()) : null,
                Embeddings?.Select(one => Shown([.. one.Select(number => (float)number)])).ToArray(),
            ]);

        private static string Shown(float[] numbers) => $"[{string.Join(',', numbers.Select(number => ServerText.Of(number)))}]";
    }

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class ProductRecorder : IChangeHandler<Insert<Product>>
    {
        public List<Product> Rows { get; } = [];

        public ValueTask HandleAsync(Insert<Product> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }

    [CdcHandler]
    internal sealed partial class BagRecorder : IChangeHandler<Insert<Bag>>
    {
        public ValueTask HandleAsync(Insert<Bag> change, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class ItemRecorder : IChangeHandler<Insert<Item>>
    {
        public List<Item> Rows { get; } = [];

        public ValueTask HandleAsync(Insert<Item> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }
}
