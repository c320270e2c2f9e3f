using NpgsqlTypes;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Tables;

/// <summary>Types that users make: enums, domains, composites; and columns that have no binary form.</summary>
public sealed partial class UserTypeTests
{
    private const string Sql =
        """
        CREATE TYPE mood AS ENUM ('happy', 'so so', 'SAD');
        CREATE TYPE place AS (street text, number integer);
        CREATE DOMAIN amount AS numeric(12, 2) CHECK (VALUE >= 0);
        CREATE DOMAIN label AS text;
        CREATE DOMAIN short_label AS label CHECK (length(VALUE) < 10);
        CREATE DOMAIN good_mood AS mood CHECK (VALUE <> 'SAD');
        CREATE TABLE people (
            id integer PRIMARY KEY, rights aclitem, mood mood, home place, homes place[], income amount,
            nick label, tag short_label, best good_mood, last text);
        """;

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task TheyAreReadAndTheRestIsPassedOver(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var people = new PersonRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(people), binary);

        await database.ExecuteAsync(
            """
            INSERT INTO people VALUES
                (1, 'postgres=r/postgres', 'so so', ('High Street', 1), NULL, 12.30, 'nick', 'tag', 'happy', 'end'),
                (2, NULL, NULL, NULL, ARRAY[('Low Street', 2)::place], NULL, NULL, NULL, NULL, 'end')
            """);
        await pipeline.CatchUpAsync();

        Assert.Equal(
            [
                "Person { Id = 1, Mood = SoSo, Income = 12.30, Nick = nick, Tag = tag, Best = Happy, Last = end }",
                "Person { Id = 2, Mood = , Income = , Nick = , Tag = , Best = , Last = end }",
            ],
            people.Lines);
    }

    [Fact]
    public async Task ALabelWithoutAMemberStopsThePipeline()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Sql);
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(new PersonRecorder()));

        await database.ExecuteAsync("ALTER TYPE mood ADD VALUE 'proud'");
        await database.ExecuteAsync("INSERT INTO people (id, mood, last) VALUES (1, 'proud', 'end')");

        var failure = await pipeline.FailureAsync<ColumnValueException>();
        Assert.Equal(("public.people", "mood"), (failure.Table, failure.Column));
        Assert.Contains("'proud'", failure.Message, StringComparison.Ordinal);
    }

    public enum Mood
    {
        Happy,
        [PgName("so so")]
        SoSo,
        [PgName("SAD")]
        Sad,
    }

    [CdcTable("public.people")]
    public sealed partial record Person(
        int Id,
        Mood? Mood,
        decimal? Income,
        string? Nick,
        string? Tag,
        Mood? Best,
        string Last);

    [CdcHandler]
    public sealed partial class PersonRecorder : Recorder, IChangeHandler<Insert<Person>>
    {
        public ValueTask HandleAsync(Insert<Person> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"{change.Row}");
    }
}
