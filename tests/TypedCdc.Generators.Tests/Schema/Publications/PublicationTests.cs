using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Tests.Schema.Publications;

public sealed class PublicationTests
{
    private const string Tables =
        """
        CREATE TABLE a (x int, y int, z int GENERATED ALWAYS AS (1) STORED);
        CREATE TABLE app.b (x int);
        CREATE TABLE app.c () INHERITS (a);
        CREATE UNLOGGED TABLE u (x int);
        CREATE VIEW v AS SELECT 1;
        CREATE TABLE p (x int) PARTITION BY RANGE (x);
        CREATE TABLE app.p1 PARTITION OF p DEFAULT;
        """;

    [Theory]
    [InlineData("CREATE PUBLICATION q", "insert update delete truncate", "")]
    [InlineData("CREATE PUBLICATION q FOR TABLE a", "insert update delete truncate", "app.c (x,y)|public.a (x,y)")]
    [InlineData("CREATE PUBLICATION q FOR TABLE ONLY a (y, x), app.b WHERE (x > (1)), TABLE ONLY app.c", "insert update delete truncate", "app.b (x) filtered|app.c (x,y)|public.a (x,y)")]
    [InlineData("CREATE PUBLICATION q FOR TABLE a * (x)", "insert update delete truncate", "app.c (x)|public.a (x)")]
    [InlineData("CREATE PUBLICATION q FOR ALL TABLES", "insert update delete truncate all tables", "app.b (x)|app.c (x,y)|app.p1 (x)|public.a (x,y)")]
    [InlineData(
        "CREATE PUBLICATION q FOR ALL TABLES WITH (publish_via_partition_root, publish_generated_columns = stored)",
        "insert update delete truncate all tables via root generated columns",
        "app.b (x)|app.c (x,y,z)|public.a (x,y,z)|public.p (x)")]
    [InlineData("CREATE PUBLICATION q FOR ALL TABLES EXCEPT (TABLE ONLY a, p, TABLE app.b), ALL SEQUENCES", "insert update delete truncate all tables", "app.c (x,y)")]
    [InlineData("CREATE PUBLICATION q FOR ALL SEQUENCES", "insert update delete truncate", "")]
    [InlineData("CREATE PUBLICATION q FOR TABLES IN SCHEMA app, public", "insert update delete truncate", "app.b (x)|app.c (x,y)|app.p1 (x)|public.a (x,y)")]
    [InlineData("CREATE PUBLICATION q FOR TABLES IN SCHEMA CURRENT_SCHEMA, TABLE app.b", "insert update delete truncate", "app.b (x)|app.p1 (x)|public.a (x,y)")]
    [InlineData("CREATE PUBLICATION q FOR TABLE p WITH (publish = 'insert, delete', publish_via_partition_root = 'on')", "insert delete via root", "public.p (x)")]
    [InlineData("CREATE PUBLICATION q FOR TABLE p, app.p1 WITH (publish = '')", "", "app.p1 (x)")]
    [InlineData("CREATE PUBLICATION q FOR TABLE a; ALTER PUBLICATION q SET TABLE app.b; ALTER PUBLICATION q SET (publish = 'update')", "update", "app.b (x)")]
    [InlineData("CREATE PUBLICATION q; ALTER PUBLICATION q ADD TABLE ONLY a, ONLY app.b (x) WHERE (x > 0); ALTER PUBLICATION q DROP TABLE a", "insert update delete truncate", "app.b (x) filtered")]
    [InlineData("CREATE PUBLICATION q; ALTER PUBLICATION q ADD TABLES IN SCHEMA app; ALTER PUBLICATION q DROP TABLES IN SCHEMA app, TABLE a", "insert update delete truncate", "")]
    [InlineData("CREATE PUBLICATION z FOR TABLE app.b; ALTER PUBLICATION z RENAME TO q; ALTER PUBLICATION q OWNER TO x", "insert update delete truncate", "app.b (x)")]
    [InlineData("CREATE PUBLICATION q FOR TABLE app.b (x); ALTER TABLE app.b RENAME x TO w; ALTER TABLE app.b RENAME TO d; ALTER SCHEMA app RENAME TO web", "insert update delete truncate", "web.d (w)")]
    [InlineData("CREATE PUBLICATION q FOR TABLES IN SCHEMA app; ALTER SCHEMA app RENAME TO web", "insert update delete truncate", "web.b (x)|web.c (x,y)|web.p1 (x)")]
    [InlineData("CREATE PUBLICATION q FOR TABLE app.b, ONLY a (x); ALTER TABLE a DROP x CASCADE; DROP TABLE app.b", "insert update delete truncate", "")]
    public void Publishes(string sql, string publication, string published)
    {
        var facts = TypedCdc.Tests.SchemaText.Of(Ddl.Read(Tables + sql));

        Assert.Equal([$"publication q {publication}".Trim()], facts.Where(fact => fact.StartsWith("publication ", StringComparison.Ordinal)));
        Assert.Equal(
            published.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(table => $"published q {table}"),
            facts.Where(fact => fact.StartsWith("published ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Keeps_what_is_written()
    {
        var publication = Assert.Single(Ddl.Read(Tables + "CREATE PUBLICATION q FOR TABLE ONLY a (y) WHERE ( (y) > 0 ), TABLES IN SCHEMA app").Publications);

        Assert.Equal("(y) > 0", publication.Tables[0].Filter);
        Assert.Equal(["y"], publication.Tables[0].Columns);
        Assert.Equal(["app"], publication.Schemas);
        Assert.Equal("schema.sql(7,63)", publication.Location.ToString());
        Assert.Equal(PublishedOperations.All, publication.Operations);
    }

    [Fact]
    public void Is_dropped() => Assert.Equal([], Ddl.Read(Tables + "CREATE PUBLICATION q; DROP PUBLICATION q; DROP PUBLICATION IF EXISTS z").Publications);

    [Theory]
    [InlineData("CREATE PUBLICATION q FOR TABLE z", "schema.sql(1,32): there is no table z here; its CREATE must come before")]
    [InlineData("CREATE PUBLICATION q; CREATE PUBLICATION q", "schema.sql(1,42): there is a publication q already; this one is left out")]
    [InlineData("ALTER PUBLICATION q ADD TABLE z", "schema.sql(1,19): there is no publication q here; its CREATE must come before")]
    [InlineData("CREATE PUBLICATION q FOR a", "schema.sql(1,26): CREATE PUBLICATION q FOR a: expected TABLE, TABLES IN SCHEMA or ALL TABLES, found a")]
    [InlineData("CREATE PUBLICATION q WITH (publish = 'inserts')", "schema.sql(1,47): CREATE PUBLICATION q WITH: expected insert, update, delete or truncate before this, found )")]
    public void Problems(string sql, string expected) => Assert.Equal([expected], Ddl.Problems(sql));
}
