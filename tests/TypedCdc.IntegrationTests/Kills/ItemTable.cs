using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Kills;

/// <summary>A table whose every committed change is also noted in a journal, by the same transaction.</summary>
internal static class ItemTable
{
    public const string Sql =
        """
        CREATE TABLE items (id integer PRIMARY KEY, version bigint NOT NULL);
        CREATE TABLE journal (operation text NOT NULL, id integer NOT NULL, version bigint NOT NULL);
        CREATE SEQUENCE versions;

        CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'DELETE' THEN
                INSERT INTO journal VALUES ('delete', OLD.id, 0);
            ELSE
                IF TG_OP = 'UPDATE' AND OLD.id <> NEW.id THEN
                    INSERT INTO journal VALUES ('delete', OLD.id, 0);
                END IF;
                INSERT INTO journal VALUES ('upsert', NEW.id, NEW.version);
            END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON items FOR EACH ROW EXECUTE FUNCTION note();

        CREATE PROCEDURE change_items() LANGUAGE plpgsql AS $$
        BEGIN
            FOR i IN 1 .. 1 + floor(random() * random() * 400) LOOP
                INSERT INTO items VALUES (floor(random() * 1000), nextval('versions'))
                ON CONFLICT (id) DO UPDATE SET version = excluded.version;
                DELETE FROM items WHERE id = floor(random() * 1000)::integer;
                UPDATE items SET id = 1000 + nextval('versions'), version = nextval('versions') WHERE id = floor(random() * 1000)::integer;
                DELETE FROM items WHERE id = (SELECT max(id) FROM items WHERE id > 1000) AND random() < 0.9;
            END LOOP;
            IF random() < 0.1 THEN
                ROLLBACK;
            ELSE
                COMMIT;
            END IF;
        END $$;
        """;

    public static async Task WriteUntilAsync(TestDatabase database, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await database.ExecuteAsync("CALL change_items()");
        }
    }

    /// <summary>The rows, each as <c>id version</c>.</summary>
    public static Task<string[]> ReadAsync(TestDatabase database)
        => database.QueryScalarAsync<string[]>("SELECT array(SELECT id || ' ' || version FROM items)");

    /// <summary>All committed changes in no order, each as <c>operation id version</c>.</summary>
    public static Task<string[]> ReadJournalAsync(TestDatabase database)
        => database.QueryScalarAsync<string[]>("SELECT array(SELECT operation || ' ' || id || ' ' || version FROM journal)");
}
