using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Values.Composed;

/// <summary>Composites from a server: with everything in them, and in everything.</summary>
public sealed partial class CompositeTests
{
    private const string Sql =
        """
        CREATE SCHEMA sales;
        CREATE TYPE mood AS ENUM ('happy', 'so so', 'SAD');
        CREATE DOMAIN amount AS numeric;
        CREATE TYPE spot AS (x integer, label text);
        CREATE TYPE sales.address AS (
            street text, "Zip Code" integer, mood mood, tags text[], lived daterange, rent amount, spot spot, spots spot[], seal bytea);
        CREATE DOMAIN home AS sales.address;
        CREATE TABLE grid (x integer, label text);
        CREATE TYPE spotrange AS RANGE (subtype = spot);
        """;

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task AreReadAsTheServerWritesThem(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var values = new RandomValues(new Random(major));
        var recorder = new PersonRecorder();
        string Spot() => values.Composite(values.Int, values.Word);
        string Address() => values.Composite(
            values.Word,
            values.Int,
            values.Mood,
            () => values.Array(values.Word),
            () => values.Pick("empty", "[2000-01-01,2001-02-03)", "(,)"),
            values.Numeric,
            Spot,
            () => values.Array(Spot),
            () => values.Pick(@"\x", @"\x005c22"));

        await RoundTrip.AssertAsync(
            database,
            recorder,
            () => recorder.Rows.Select(row => row.ToRow()),
            binary,
            ("spot", "spot", Spot),
            ("spots", "spot[]", () => values.Array(Spot)),
            ("address", "sales.address", Address),
            ("home", "home", Address),
            ("homes", "home[]", () => values.Array(Address)),
            ("grid", "grid", Spot),
            ("spot_range", "spotrange", () => values.Pick("empty", "[\"(1,a)\",\"(1,b)\")", "(,\"(2,\"\"\"\"\"x\"\"\"\"\")\"]")));
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task AFieldThatCannotBeHeldStopsTheStreamWithItsPlace(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, "CREATE TYPE seat AS (row integer, price numeric); CREATE TABLE tickets (id integer PRIMARY KEY, seats seat[])");
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(new TicketRecorder()), binary);
        await database.ExecuteAsync("INSERT INTO tickets VALUES (1, ARRAY[(1, 2), (2, NULL)]::seat[])");

        var failure = await pipeline.FailureAsync<ColumnValueException>();

        Assert.Equal(("public.tickets", "seats"), (failure.Table, failure.Column));
        Assert.Contains("element 2, field price: the value is NULL, but Price does not take NULL", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACompositeThatDoesNotFitIsAProblemWithItsMend()
    {
        await using var database = await TestDatabase.CreateAsync(
            PostgresMajors.Newest, "CREATE TYPE seat AS (row integer, cost numeric); CREATE TABLE tickets (id integer PRIMARY KEY, seats seat[])");
        var pipeline = CdcPipeline.Create(RunningPipeline.OptionsFor(database), new TicketRecorder());

        var problems = await pipeline.CheckAsync(TestContext.Current.CancellationToken);

        var problem = Assert.Single(problems, problem => problem.Kind == ProvisioningProblemKind.ColumnType);
        Assert.Equal(
            "Seat.Price wants attribute price, which public.seat does not have. It has row, cost; name another with [CdcColumn].",
            problem.Hint);
    }

    [CdcTable("round_trip")]
    internal sealed partial record Person(
        int Id,
        Spot? Spot,
        Spot?[]? Spots,
        Address? Address,
        Address? Home,
        Address?[]? Homes,
        Grid? Grid,
        NpgsqlTypes.NpgsqlRange<Spot?>? SpotRange)
    {
        public (int Id, object?[] Values) ToRow() => (Id, [Spot, Spots, Address, Home, Homes, Grid, SpotRange]);
    }

    /// <summary>The row type of a table.</summary>
    [CdcComposite("grid")]
    internal sealed partial record Grid(int? X, string? Label) : IComposite
    {
        IEnumerable<object?> IComposite.Fields() => [X, Label];
    }

    [CdcComposite("seat")]
    internal sealed partial record Seat(int Row, decimal Price);

    [CdcTable("tickets")]
    internal sealed partial record Ticket(int Id, Seat[] Seats);

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class PersonRecorder : IChangeHandler<Insert<Person>>
    {
        public List<Person> Rows { get; } = [];

        public ValueTask HandleAsync(Insert<Person> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }

    [CdcHandler]
    internal sealed partial class TicketRecorder : IChangeHandler<Insert<Ticket>>
    {
        public ValueTask HandleAsync(Insert<Ticket> change, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
