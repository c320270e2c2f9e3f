using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Tables;

/// <summary>Each row is read with the columns that the table had when it was written, whatever DDL runs meanwhile.</summary>
public sealed class SchemaChangeTests
{
    [Theory, ClassData(typeof(StreamVariants))]
    public async Task BetweenTransactions(int major, bool binary)
    {
        await ChangeAsync(
            major,
            binary,
            [
                "INSERT INTO items VALUES (1, 'as made')",
                "ALTER TABLE items ADD extra integer DEFAULT 7",
                "INSERT INTO items VALUES (2, 'added')",
                "ALTER TABLE items ADD name2 text, ADD id2 integer",
                "UPDATE items SET name2 = 'moved', id2 = id",
                "ALTER TABLE items DROP CONSTRAINT items_pkey, DROP name, DROP id",
                "ALTER TABLE items RENAME name2 TO name",
                "ALTER TABLE items RENAME id2 TO id",
                "ALTER TABLE items ADD PRIMARY KEY (id)",
                "INSERT INTO items (id, name) VALUES (3, 'reordered')",
                "ALTER TABLE items RENAME extra TO surplus",
                "UPDATE items SET name = 'renamed' WHERE id = 3",
                "ALTER TABLE items DROP surplus",
                "ANALYZE items",
                "DELETE FROM items WHERE id = 3",
            ],
            [
                "insert 1 as made", "insert 2 added",
                "update 1 to 1 as made", "update 2 to 2 added",
                "insert 3 reordered", "update 3 to 3 renamed", "delete 3",
            ]);
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task WithinOneTransaction(int major, bool binary)
    {
        await ChangeAsync(
            major,
            binary,
            [
                """
                BEGIN;
                INSERT INTO items VALUES (1, 'as made');
                ALTER TABLE items ADD extra integer;
                INSERT INTO items VALUES (2, 'added', 5);
                SAVEPOINT before;
                ALTER TABLE items DROP name;
                ALTER TABLE items ADD name integer;
                INSERT INTO items (id, name) VALUES (3, 3);
                ROLLBACK TO before;
                INSERT INTO items VALUES (4, 'undone', 6);
                ALTER TABLE items ALTER extra TYPE text;
                ALTER TABLE items DROP extra;
                UPDATE items SET name = 'dropped' WHERE id = 4;
                COMMIT
                """,
                "INSERT INTO items VALUES (5, 'after')",
            ],
            ["insert 1 as made", "insert 2 added", "insert 4 undone", "update 4 to 4 dropped", "insert 5 after"]);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task ARolledBackChangeLeavesNoTrace(int major)
    {
        await ChangeAsync(
            major,
            binary: true,
            [
                "INSERT INTO items VALUES (1, 'before')",
                "BEGIN; ALTER TABLE items DROP name; INSERT INTO items VALUES (2); ROLLBACK",
                "INSERT INTO items VALUES (3, 'after')",
            ],
            ["insert 1 before", "insert 3 after"]);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task ATableThatIsMadeAgainIsReadAgain(int major)
    {
        await ChangeAsync(
            major,
            binary: true,
            [
                "INSERT INTO items VALUES (1, 'first')",
                "BEGIN; DROP TABLE items; CREATE TABLE items (name varchar(20), id bigint PRIMARY KEY); ALTER PUBLICATION typedcdc ADD TABLE items; COMMIT",
                "BEGIN; ALTER TABLE items ALTER id TYPE integer; INSERT INTO items VALUES ('second', 2); COMMIT",
            ],
            ["insert 1 first", "insert 2 second"]);
    }

    [Theory]
    [InlineData("ALTER TABLE items RENAME name TO title", "wants column name, which is not sent. Columns that are: id, title.")]
    [InlineData("ALTER TABLE items ALTER id TYPE bigint", "Item.Id is int, but column id is bigint: declare Id as long or decimal or BigInteger or uint.")]
    public async Task AColumnThatNoLongerFitsStopsThePipeline(string change, string reason)
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Item.Sql);
        var items = new ItemRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(items));

        await database.ExecuteAsync("INSERT INTO items VALUES (1, 'fits')");
        await database.ExecuteAsync(change);
        await database.ExecuteAsync("INSERT INTO items VALUES (2, 'does not')");

        var failure = await pipeline.FailureAsync<SchemaMismatchException>();
        Assert.Equal("public.items", failure.Table);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Equal(["insert 1 fits"], items.Lines);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task TablesThatNobodyHandlesMayChangeAsTheyLike(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, Item.Sql + "CREATE TABLE others (id integer PRIMARY KEY, rights aclitem); CREATE PUBLICATION typedcdc FOR ALL TABLES");
        var items = new ItemRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(items));

        await database.ExecuteAsync("INSERT INTO others VALUES (1); INSERT INTO items VALUES (1, 'one'); UPDATE others SET id = 2");
        await database.ExecuteAsync("ALTER TABLE others DROP rights; CREATE TABLE items2 AS SELECT * FROM items; DELETE FROM others");
        await database.ExecuteAsync("TRUNCATE others, items");
        await pipeline.CatchUpAsync();

        Assert.Equal(["insert 1 one", "truncate cascade=False restart=False"], items.Lines);
        Assert.Equal(2, items.Positions[0].Ordinal);
    }

    private static async Task ChangeAsync(int major, bool binary, string[] transactions, string[] expected)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        var items = new ItemRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(items), binary);
        foreach (var transaction in transactions)
        {
            await database.ExecuteAsync(transaction);
        }

        await pipeline.CatchUpAsync();
        Assert.Equal(expected, items.Lines);
    }
}
