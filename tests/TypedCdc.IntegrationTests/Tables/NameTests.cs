using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Tables;

/// <summary>Names are taken as they stand in the catalogue, and quoted wherever they go into SQL.</summary>
public sealed partial class NameTests
{
    private const string Sql =
        """"
        CREATE SCHEMA "Weird Schema";
        CREATE TABLE "Weird Schema"."Täble.x" (
            "Id" integer PRIMARY KEY, "Größe ""x""" text, "select" integer, plain integer);
        """";

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task AnyNameWillDo(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var handler = new WeirdRecorder();
        var options = RunningPipeline.OptionsFor(database, binary);
        options.Publication = "It's a \"Püblication\", or two";
        await using var pipeline = await RunningPipeline.StartAsync(database, options, builder => builder.AddHandler(handler));

        await database.ExecuteAsync("""INSERT INTO "Weird Schema"."Täble.x" VALUES (1, 'größer', 2, 3)""");
        await pipeline.CatchUpAsync();

        Assert.Equal(["Weird { Id = 1, Size = größer, Select = 2, Plain = 3 }"], handler.Lines);
    }

    [CdcTable("Täble.x", Schema = "Weird Schema")]
    public sealed partial record Weird(
        [CdcColumn("Id")] int Id,
        [CdcColumn("Größe \"x\"")] string Size,
        int Select,
        int Plain);

    [CdcHandler]
    public sealed partial class WeirdRecorder : Recorder, IChangeHandler<Insert<Weird>>
    {
        public ValueTask HandleAsync(Insert<Weird> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"{change.Row}");
    }
}
