using System.Collections.Immutable;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Reselection;

/// <summary>What is selected is read by the same readers as what is sent.</summary>
public sealed partial class ReselectTypeTests
{
    private const string Sql =
        """
        CREATE TYPE mood AS ENUM ('happy', 'sad');
        CREATE TYPE seat AS (number integer, label text, moods mood[]);
        CREATE DOMAIN long_text AS text;
        CREATE TABLE shelves (
            id integer PRIMARY KEY, state text, doc jsonb, tags text[], seat seat, seats seat[], code long_text, sums numeric[], amount numeric,
            moods mood[], span tsrange[], stamps timestamptz[]);
        ALTER TABLE shelves
            ALTER doc SET STORAGE EXTERNAL, ALTER tags SET STORAGE EXTERNAL, ALTER seat SET STORAGE EXTERNAL, ALTER seats SET STORAGE EXTERNAL,
            ALTER code SET STORAGE EXTERNAL, ALTER sums SET STORAGE EXTERNAL, ALTER amount SET STORAGE EXTERNAL, ALTER moods SET STORAGE EXTERNAL,
            ALTER span SET STORAGE EXTERNAL, ALTER stamps SET STORAGE EXTERNAL;
        """;

    private const string Insert =
        """
        INSERT INTO shelves VALUES (
            1, 'new', jsonb_build_object('a', repeat('d', 3000)), ARRAY[repeat('t', 3000), NULL, '"'], ROW(1, repeat('s', 3000), ARRAY['sad'::mood]),
            ARRAY[ROW(2, repeat('s', 3000), NULL)::seat], repeat('c', 3000), array_fill(1.50::numeric, ARRAY[500]), repeat('9', 6000)::numeric,
            array_fill('happy'::mood, ARRAY[2000]), array_fill(tsrange('2024-01-01', NULL), ARRAY[300]), array_fill('2024-01-01 12:00+02'::timestamptz, ARRAY[500]))
        """;

    [Theory, ClassData(typeof(OutermostStreamVariants))]
    public async Task OfManyTypes(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        await database.ExecuteAsync($"ALTER DATABASE {database.Name} SET DateStyle = 'German'; ALTER DATABASE {database.Name} SET TimeZone = 'Asia/Tokyo'");
        var shelves = new ShelfRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(shelves), binary);

        await database.ExecuteAsync(Insert);
        await database.ExecuteAsync("UPDATE shelves SET state = 'new'");
        await pipeline.CatchUpAsync();

        Assert.Equal(2, shelves.Lines.Count);
        Assert.DoesNotContain("(unchanged)", shelves.Lines[1], StringComparison.Ordinal);
        Assert.Equal(shelves.Lines[0], shelves.Lines[1]);
        Assert.Equal(10, shelves.LeftOut);
    }

    internal enum Mood
    {
        Happy,
        Sad,
    }

    [CdcComposite("seat")]
    internal sealed partial record Seat(int Number, string Label, Mood[]? Moods);

    [CdcTable("shelves"), CdcReselect]
    internal sealed partial record Shelf(
        int Id,
        Toast<string> Doc,
        Toast<string?[]> Tags,
        Toast<Seat> Seat,
        Toast<ImmutableArray<Seat>> Seats,
        Toast<string> Code,
        Toast<decimal[]> Sums,
        Toast<PgNumeric> Amount,
        Toast<Mood[]> Moods,
        Toast<NpgsqlTypes.NpgsqlRange<DateTime>[]> Span,
        Toast<DateTimeOffset[]> Stamps)
    {
        public string Shown => string.Join(
            '|',
            Doc,
            Tags.IsUnchanged ? "(unchanged)" : string.Join(',', Tags.Value.Select(tag => tag ?? "NULL")),
            Seat.IsUnchanged ? "(unchanged)" : $"{Seat.Value.Number} {Seat.Value.Label} {Seat.Value.Moods?[0]}",
            Seats.IsUnchanged ? "(unchanged)" : $"{Seats.Value[0].Number} {Seats.Value[0].Label} {Seats.Value[0].Moods?.Length}",
            Code,
            Sums.IsUnchanged ? "(unchanged)" : string.Join(',', Sums.Value),
            Amount,
            Moods.IsUnchanged ? "(unchanged)" : string.Join(',', Moods.Value),
            Span.IsUnchanged ? "(unchanged)" : string.Join(',', Span.Value),
            Stamps.IsUnchanged ? "(unchanged)" : string.Join(',', Stamps.Value.Select(stamp => stamp.ToString("O"))));
    }

    /// <summary>The same, to see that all of it was left out.</summary>
    [CdcTable("shelves")]
    internal sealed partial record SentShelf(
        Toast<PgRaw> Doc,
        Toast<PgRaw> Tags,
        Toast<PgRaw> Seat,
        Toast<PgRaw> Seats,
        Toast<PgRaw> Code,
        Toast<PgRaw> Sums,
        Toast<PgRaw> Amount,
        Toast<PgRaw> Moods,
        Toast<PgRaw> Span,
        Toast<PgRaw> Stamps)
    {
        public int LeftOut => new[] { Doc, Tags, Seat, Seats, Code, Sums, Amount, Moods, Span, Stamps }.Count(value => value.IsUnchanged);
    }

    [CdcHandler]
    internal sealed partial class ShelfRecorder : Recorder, IChangeHandler<Upsert<Shelf>>, IChangeHandler<Update<SentShelf>>
    {
        private int _leftOut;

        public int LeftOut => Volatile.Read(ref _leftOut);

        public ValueTask HandleAsync(Upsert<Shelf> change, CancellationToken cancellationToken) => Record(change.Position, $"{change.Row.Shown}");

        public ValueTask HandleAsync(Update<SentShelf> change, CancellationToken cancellationToken)
        {
            Volatile.Write(ref _leftOut, change.Row.LeftOut);
            return ValueTask.CompletedTask;
        }
    }
}
