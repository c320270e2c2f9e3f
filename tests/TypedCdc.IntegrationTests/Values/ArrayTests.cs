using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>Arrays from a server, of types that are built in and of the user's own.</summary>
public sealed partial class ArrayTests
{
    private const string Sql =
        """
        CREATE TYPE mood AS ENUM ('happy', 'so so', 'SAD');
        CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
        CREATE DOMAIN current_mood AS mood;
        CREATE DOMAIN sizes AS integer[];
        CREATE DOMAIN small_sizes AS sizes CHECK (cardinality(VALUE) < 5);
        CREATE TABLE every_array (
            row integer PRIMARY KEY, booleans boolean[], smallints smallint[], integers integer[], integers8 integer[], doubles double precision[],
            numerics numeric[], texts text[], varchars varchar(20)[], letters character(1)[], uuids uuid[], blobs bytea[], instants timestamptz[], days date[],
            spans interval[], moods mood[], mood_texts mood[], emails email[], domain_moods current_mood[], sizes_domain small_sizes, documents jsonb[]);
        """;

    private const string Empty =
        "INSERT INTO every_array VALUES (0, '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')";

    private const string Full =
        """
        INSERT INTO every_array VALUES (1, '{t,f}', '{-32768,32767}', '{1,NULL,-2147483648}', '{2147483647}', '{0.1,-Infinity,NaN}',
            '{1.50,NULL,-79228162514264337593543950335}', ARRAY['', 'NULL', NULL, 'a b', 'q"q', E'b\\b', '{x}', 'a,b', 'ü', repeat('"', 500)], '{a,"  b"}', '{x,"{"}',
            '{00112233-4455-6677-8899-aabbccddeeff}', ARRAY['\x005c22'::bytea, NULL, ''], '{2000-02-29 12:34:56.7+00}', '{0001-01-01,NULL,9999-12-31}',
            '{1 day 02:03:04.5,-00:00:01}', '{happy,"so so",NULL,SAD}', '{"so so"}', '{a@b}', '{SAD}', '{1,2}', ARRAY['{"a": "\"b\""}', 'null']::jsonb[])
        """;

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task ElementsAreReadAsTheyWereWritten(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var recorder = new ArrayRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(recorder), binary);

        await database.ExecuteAsync(Empty);
        await database.ExecuteAsync(Full);
        await pipeline.CatchUpAsync();
        await pipeline.StopAsync();

        Assert.All(recorder.Rows[0].Shown(), shown => Assert.Equal("", shown));
        Assert.Equal(
            [
                "True|False", "-32768|32767", "1|null|-2147483648", "2147483647", "0.1|-Infinity|NaN",
                "1.50|null|-79228162514264337593543950335", $"|NULL|null|a b|q\"q|b\\b|{{x}}|a,b|ü|{new string('"', 500)}", "a|  b", "x|{",
                "00112233-4455-6677-8899-aabbccddeeff", "005C22|null|", "2000-02-29T12:34:56.7000000+00:00", "0001-01-01|null|9999-12-31",
                "1.02:03:04.5000000|-00:00:01", "Happy|SoSo|null|Sad", "so so", "a@b", "Sad", "1|2", "{\"a\": \"\\\"b\\\"\"}|null",
            ],
            recorder.Rows[1].Shown());
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task WhatCannotBeHeldStopsTheStreamWithItsPlace(int major, bool binary)
    {
        await AssertRefusedAsync(major, binary, "booleans", "'{t,NULL}'", "Column booleans of table public.every_array", "element 2: NULL cannot be held by bool[]");
        await AssertRefusedAsync(major, binary, "smallints", "'[0:1]={1,2}'", "the array does not begin at index 1, which cannot be held by short[]");
        await AssertRefusedAsync(major, binary, "sizes_domain", "'{{1},{2}}'", "the array has another number of dimensions than int[]");
        await AssertRefusedAsync(major, binary, "moods", "'{happy,fine}'", "element 2: enum TypedCdc.IntegrationTests.Values.Mood has no member for the label 'fine'");
    }

    private static async Task AssertRefusedAsync(int major, bool binary, string column, string value, params string[] expected)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql + "ALTER TYPE mood ADD VALUE 'fine';");
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(new ArrayRecorder()), binary);
        await database.ExecuteAsync($"{Empty}; UPDATE every_array SET {column} = {value}");

        var failure = await pipeline.FailureAsync<ColumnValueException>();

        Assert.All(expected, text => Assert.Contains(text, failure.Message, StringComparison.Ordinal));
        Assert.NotNull(failure.Position);
    }

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class ArrayRecorder : IChangeHandler<Upsert<EveryArray>>
    {
        public List<EveryArray> Rows { get; } = [];

        public ValueTask HandleAsync(Upsert<EveryArray> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }
}
