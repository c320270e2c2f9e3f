using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>JSON that is read as objects.</summary>
public sealed partial class TypedJsonTests
{
    private const string Sql =
        """
        CREATE DOMAIN parcel AS jsonb CHECK (jsonb_typeof(VALUE) = 'object');
        CREATE TABLE shipments (id integer PRIMARY KEY, as_json json, as_jsonb parcel, or_null jsonb, counts json, many jsonb[]);
        """;

    private const string Insert =
        """
        INSERT INTO shipments VALUES (1,
            ' {"Content": "b\u00fccher", "Weight": 1.50, "Inner": {"Content": "", "Weight": 1e-3, "Unknown": [1]}} ',
            '{"Content": "😀", "Weight": 79228162514264337593543950335}', 'null', '{"a": 1, "b": null}',
            ARRAY['{"Content": "\"", "Weight": 0}', NULL, 'null']::jsonb[])
        """;

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task ObjectsAreReadAsTheyWereWritten(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var recorder = new ShipmentRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(recorder), binary);

        await database.ExecuteAsync(Insert);
        await database.ExecuteAsync("UPDATE shipments SET id = 2, or_null = as_jsonb, counts = NULL, many = '{}'");
        await pipeline.CatchUpAsync();
        await pipeline.StopAsync();

        var (inserted, updated) = (recorder.Rows[0], recorder.Rows[1]);
        Assert.Equal(new Parcel("bücher", 1.50m, new Parcel("", 0.001m)), inserted.AsJson);
        Assert.Equal(new Parcel("😀", decimal.MaxValue), inserted.AsJsonb);
        Assert.Null(inserted.OrNull);
        Assert.Equal([new("a", 1), new("b", null)], inserted.Counts.Value!);
        Assert.Equal([new Parcel("\"", 0), null, null], inserted.Many);
        Assert.Equal(inserted.AsJsonb, updated.OrNull);
        Assert.Null(updated.Counts.Value);
        Assert.Empty(updated.Many);
    }

    [Theory]
    [InlineData("as_json = 'null'", "Column as_json of table public.shipments", "the value is JSON null, which cannot be held by TypedCdc.IntegrationTests.Values.Parcel (json in")]
    [InlineData("as_json = NULL", "Column as_json of table public.shipments", "the value is NULL, but AsJson does not take NULL. Make the member nullable.")]
    [InlineData("or_null = '{\"Content\": [], \"Weight\": 1}'", "the JSON cannot be read as TypedCdc.IntegrationTests.Values.Parcel", "Path: $.Content")]
    [InlineData("many = ARRAY['{\"Content\": \"\", \"Weight\": \"x\"}']::jsonb[]", "element 1: the JSON cannot be read", "Path: $.Weight")]
    public async Task WhatDoesNotFitStopsTheStreamWithItsPlace(string change, params string[] expected)
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Sql);
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(new ShipmentRecorder()));

        await database.ExecuteAsync($"{Insert}; UPDATE shipments SET {change}");
        var failure = await pipeline.FailureAsync<ColumnValueException>();

        Assert.All(expected, text => Assert.Contains(text, failure.Message, StringComparison.Ordinal));
        Assert.NotNull(failure.Position);
    }

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class ShipmentRecorder : IChangeHandler<Upsert<Shipment>>
    {
        public List<Shipment> Rows { get; } = [];

        public ValueTask HandleAsync(Upsert<Shipment> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }
}
