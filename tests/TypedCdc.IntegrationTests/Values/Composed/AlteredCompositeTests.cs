using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Values.Composed;

/// <summary>Composites that are altered while the pipeline runs, and while it does not.</summary>
public sealed partial class AlteredCompositeTests
{
    private const string Sql =
        """
        CREATE TYPE seat AS (number integer, label text, price integer);
        CREATE TABLE tickets (id serial PRIMARY KEY, seat seat, others seat[]);
        """;

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task AttributesComeAndGoWhileThePipelineRuns(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var tickets = new TicketRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(tickets), binary);

        await SellAsync(database, pipeline, "(1,a,10)");
        await database.ExecuteAsync("ALTER TYPE seat ADD ATTRIBUTE floor integer");
        await SellAsync(database, pipeline, "(2,b,20,5)");
        if (!binary)
        {
            // Nothing else tells three fields without the floor from three without the label.
            await SettleAsync(database, pipeline);
        }

        await database.ExecuteAsync("ALTER TYPE seat DROP ATTRIBUTE label");
        await SellAsync(database, pipeline, "(3,30,5)");
        await database.ExecuteAsync("ALTER TYPE seat RENAME ATTRIBUTE floor TO level");
        await SellAsync(database, pipeline, "(4,40,5)");

        Assert.Equal(["1 10 1 10", "2 20 2 20", "3 30 3 30", "4 40 4 40"], tickets.Lines);
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task ValuesFromBeforeAreReadWhenThePipelineComesLate(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        await using (await RunningPipeline.StartAsync(database, builder => builder.AddHandler(new TicketRecorder()), binary))
        {
            // Only to have the slot and the publication made.
        }

        await database.ExecuteAsync("INSERT INTO tickets (seat, others) VALUES ('(1,a,10)', '{\"(1,a,10)\"}')");
        await database.ExecuteAsync("ALTER TYPE seat ADD ATTRIBUTE floor integer");
        await database.ExecuteAsync("INSERT INTO tickets (seat, others) VALUES ('(2,b,20,5)', '{\"(2,b,20,5)\"}')");
        await database.ExecuteAsync("ALTER TYPE seat DROP ATTRIBUTE floor");
        await database.ExecuteAsync("INSERT INTO tickets (seat, others) VALUES ('(3,c,30)', '{\"(3,c,30)\"}')");

        var tickets = new TicketRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(tickets), binary);
        await pipeline.CatchUpAsync();

        Assert.Equal(["1 10 1 10", "2 20 2 20", "3 30 3 30"], tickets.Lines);
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task AnotherAttributeInTheSamePlaceIsNeverTakenForTheOldOne(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var tickets = new TicketRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(tickets), binary);

        await SellAsync(database, pipeline, "(1,a,10)");
        await database.ExecuteAsync(
            """
            ALTER TYPE seat DROP ATTRIBUTE price, ADD ATTRIBUTE price integer;
            COMMIT;
            INSERT INTO tickets (seat, others) VALUES ('(2,b,20)', '{}');
            """);

        // The last of three integers is the old price or the new one; they may mean different things.
        var failure = await pipeline.FailureAsync<ColumnValueException>();
        Assert.Equal(("public.tickets", "seat"), (failure.Table, failure.Column));
        Assert.StartsWith("public.seat has lost attributes and got others of late", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(["1 10 1 10"], tickets.Lines);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task AnAttributeThatIsMappedMustStay(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var tickets = new TicketRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(tickets));

        await SellAsync(database, pipeline, "(1,a,10)");
        await database.ExecuteAsync("ALTER TYPE seat RENAME ATTRIBUTE price TO cost");
        await database.ExecuteAsync("INSERT INTO tickets (seat, others) VALUES ('(2,b,20)', '{}')");

        var failure = await pipeline.FailureAsync<SchemaMismatchException>();
        Assert.Contains("Seat.Price wants attribute price, which public.seat does not have. It has number, label, cost", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.Position);
    }

    private static async Task SellAsync(TestDatabase database, RunningPipeline pipeline, string seat)
    {
        await database.ExecuteAsync($"INSERT INTO tickets (seat, others) VALUES ('{seat}', '{{\"{seat}\"}}')");
        await pipeline.CatchUpAsync();
    }

    /// <summary>Waits until the server knows that no change from before the latest ALTER TYPE is needed any more.</summary>
    private static async Task SettleAsync(TestDatabase database, RunningPipeline pipeline) => await Eventually.ReadAsync(
        async () =>
        {
            // It notes which transactions run at each checkpoint, and elsewise only now and then.
            await database.ExecuteAsync("CHECKPOINT");
            await pipeline.CatchUpAsync();
            return await database.QueryScalarAsync<bool>(
                $"""
                SELECT bool_and(age(attribute.xmin) > age(slot.catalog_xmin))
                FROM pg_attribute attribute, pg_replication_slots slot
                WHERE attribute.attrelid = 'seat'::regclass AND attribute.attnum > 0 AND slot.slot_name = '{pipeline.Slot}'
                """);
        },
        isSettled => isSettled);

    [CdcComposite("seat")]
    internal sealed partial record Seat(int? Price, int Number);

    [CdcTable("tickets")]
    internal sealed partial record Ticket(int Id, Seat Seat, Seat[] Others);

    [CdcHandler]
    internal sealed partial class TicketRecorder : Recorder, IChangeHandler<Insert<Ticket>>
    {
        public ValueTask HandleAsync(Insert<Ticket> change, CancellationToken cancellationToken) => Record(
            change.Position,
            $"{change.Row.Seat.Number} {change.Row.Seat.Price} {string.Join(' ', change.Row.Others.Select(other => $"{other.Number} {other.Price}"))}");
    }
}
