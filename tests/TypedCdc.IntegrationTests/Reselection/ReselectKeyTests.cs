using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Reselection;

/// <summary>Rows are found by keys of every type that can be one, under any name.</summary>
public sealed partial class ReselectKeyTests
{
    private const string Odd =
        """
        CREATE SCHEMA "Od""d";
        CREATE TYPE "Od""d".mood AS ENUM ('it''s \ fine', 'other');
        CREATE DOMAIN "Od""d".code AS varchar(20);
        CREATE TABLE "Od""d"."Ta'ble $1" (
            "Na""me" text, mood "Od""d".mood, code "Od""d".code, "select" integer NOT NULL DEFAULT 0, "B'ody" text NOT NULL,
            PRIMARY KEY (code, "Na""me", mood));
        ALTER TABLE "Od""d"."Ta'ble $1" ALTER "B'ody" SET STORAGE EXTERNAL;
        """;

    [Theory, ClassData(typeof(OutermostStreamVariants))]
    public async Task ByAnyNamesAndSeveralColumns(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Odd);
        var rows = new OddRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(rows), binary);

        await database.ExecuteAsync(
            """
            INSERT INTO "Od""d"."Ta'ble $1"
            SELECT name, mood, code, 0, repeat(left(code, 1), 9000)
            FROM unnest(ARRAY['a', E'b''\\"', '']) name, unnest(enum_range(NULL::"Od""d".mood)) mood, unnest(ARRAY['a', E'z''\\']) code
            """);
        await database.ExecuteAsync(
            """UPDATE "Od""d"."Ta'ble $1" SET "select" = 1""");
        await pipeline.CatchUpAsync();

        Assert.Equal(12, rows.Lines.Count);
        Assert.All(rows.Lines, line => Assert.Equal("right", line));
    }

    public static TheoryData<string, string> KeyTypes => new()
    {
        { "boolean", "true" },
        { "smallint", "-32768" },
        { "integer", "-1" },
        { "bigint", "-9223372036854775808" },
        { "oid", "4294967295" },
        { "real", "-1.17549435e-38" },
        { "real", "infinity" },
        { "double precision", "0.1" },
        { "double precision", "NaN" },
        { "numeric", "-12345678901234567890.123400" },
        { "numeric", "NaN" },
        { "text", "ä \t 'x' \\x" },
        { "varchar(10)", "a" },
        { "character(5)", "a" },
        { "name", "a" },
        { "uuid", "6f9619ff-8b86-d011-b42d-00c04fc964ff" },
        { "bytea", "\\x00ff27" },
        { "date", "0044-03-15 BC" },
        { "date", "infinity" },
        { "time", "24:00:00" },
        { "timetz", "12:00:00.000001+05:30:15" },
        { "timestamp", "294276-12-31 23:59:59.999999" },
        { "timestamptz", "2024-06-30 23:59:59.999999+02" },
        { "timestamptz", "-infinity" },
        { "inet", "192.168.0.1/24" },
        { "inet", "::1" },
        { "cidr", "10.0.0.0/8" },
        { "macaddr", "08:00:2b:01:02:03" },
        { "macaddr8", "08:00:2b:01:02:03:04:05" },
        { "xid8", "18446744073709551615" },
    };

    [Theory, MemberData(nameof(KeyTypes))]
    public async Task ByAnyType(string type, string key)
    {
        foreach (var binary in new[] { true, false })
        {
            await using var database = await TestDatabase.CreateAsync(
                PostgresMajors.Newest,
                $"CREATE TABLE rows (id {type} PRIMARY KEY, state text NOT NULL, body text); ALTER TABLE rows ALTER body SET STORAGE EXTERNAL");
            await database.ExecuteAsync($"ALTER DATABASE {database.Name} SET DateStyle = 'German'; ALTER DATABASE {database.Name} SET TimeZone = 'Asia/Tokyo'");
            var rows = new RowRecorder();
            await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(rows), binary);

            await database.ExecuteAsync($"INSERT INTO rows VALUES ('{key.Replace("'", "''", StringComparison.Ordinal)}', 'new', repeat('b', 9000)); COMMIT; UPDATE rows SET state = 'old'");
            await pipeline.CatchUpAsync();

            Assert.Equal(["old 9000"], rows.Lines);
        }
    }

    [Theory, ClassData(typeof(OutermostStreamVariants))]
    public async Task ByALargeKeyThatIsLeftOutItself(int major, bool binary)
    {
        // Each part of the key fits the index, but not all into the row.
        await using var database = await TestDatabase.CreateAsync(
            major,
            """
            CREATE TABLE rows (id text PRIMARY KEY, state text NOT NULL, body text);
            ALTER TABLE rows ALTER id SET STORAGE EXTERNAL, ALTER body SET STORAGE EXTERNAL, ALTER state SET STORAGE PLAIN;
            """);
        var rows = new RowRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(rows), binary);

        await database.ExecuteAsync("INSERT INTO rows VALUES (repeat('k', 2500), repeat('s', 1500), repeat('b', 9000)); COMMIT; UPDATE rows SET state = 'old'");
        await pipeline.CatchUpAsync();

        Assert.Equal(["old 9000"], rows.Lines);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task InPartitionsUnderTheRoot(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major,
            """
            CREATE TABLE rows (id integer PRIMARY KEY, state text NOT NULL, body text) PARTITION BY RANGE (id);
            ALTER TABLE rows ALTER body SET STORAGE EXTERNAL;
            CREATE TABLE rows_1 PARTITION OF rows FOR VALUES FROM (1) TO (2);
            CREATE TABLE rows_2 PARTITION OF rows FOR VALUES FROM (2) TO (3);
            ALTER TABLE rows_2 REPLICA IDENTITY FULL;
            """);
        var rows = new RowRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(rows));

        await database.ExecuteAsync("INSERT INTO rows SELECT i, 'new', repeat('b', 9000 + i) FROM generate_series(1, 2) i; COMMIT; UPDATE rows SET state = 'old'");
        await pipeline.CatchUpAsync();

        Assert.Equal(["old 9001", "old 9002"], rows.Lines);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task NotInATableThatInherits(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major,
            """
            CREATE TABLE rows (id integer PRIMARY KEY, state text NOT NULL, body text);
            ALTER TABLE rows ALTER body SET STORAGE EXTERNAL;
            CREATE TABLE more (PRIMARY KEY (id)) INHERITS (rows);
            INSERT INTO more VALUES (1, 'other', repeat('o', 8000));
            """);
        var rows = new RowRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(rows));

        await database.ExecuteAsync("INSERT INTO rows VALUES (1, 'new', repeat('b', 9000)); COMMIT; UPDATE ONLY rows SET state = 'old'");
        await pipeline.CatchUpAsync();

        Assert.Equal(["old 9000"], rows.Lines);
    }

    [CdcTable("Ta'ble $1", Schema = "Od\"d")]
    internal sealed partial record OddRow(
        [property: CdcColumn("Na\"me")] string Name, string Code, [property: CdcColumn("select")] int Number, [property: CdcColumn("B'ody"), CdcReselect] Toast<string> Body);

    [CdcTable("rows")]
    internal sealed partial record Row(string State, [CdcReselect] Toast<string> Body);

    [CdcHandler]
    internal sealed partial class OddRecorder : Recorder, IChangeHandler<Update<OddRow>>
    {
        public ValueTask HandleAsync(Update<OddRow> change, CancellationToken cancellationToken) => Record(
            change.Position,
            $"{(change.Row.Body == new string(change.Row.Code[0], 9000) ? "right" : change.Row.ToString())}");
    }

    [CdcHandler]
    internal sealed partial class RowRecorder : Recorder, IChangeHandler<Update<Row>>
    {
        public ValueTask HandleAsync(Update<Row> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"{change.Row.State} {(change.Row.Body.TryGetValue(out var body) ? body.Length : -1)}");
    }
}
