using Npgsql;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.EndToEnd;

/// <summary>The table, and writers that change it at random within the server, which is the quickest way.</summary>
internal static class AccountTable
{
    /// <summary>
    /// Notes of 3,200 bytes are stored out of line, so an update that leaves them alone does not send them. The keys of
    /// different writers are different, so they never wait for each other.
    /// </summary>
    public const string Sql =
        """
        CREATE TABLE accounts (
            id        bigint PRIMARY KEY,
            revision  integer NOT NULL,
            owner     text NOT NULL,
            balance   numeric(14, 4) NOT NULL,
            is_open   boolean NOT NULL,
            opened_at timestamptz NOT NULL,
            note      text);
        ALTER TABLE accounts ALTER COLUMN note SET STORAGE EXTERNAL;
        CREATE SEQUENCE moved;

        CREATE FUNCTION change_an_account(writer integer) RETURNS integer LANGUAGE plpgsql AS $$
        DECLARE
            key bigint := 10 * floor(random() * 500) + writer;
            dice float := random();
            changed integer;
        BEGIN
            IF dice < 0.45 THEN
                INSERT INTO accounts
                SELECT key, 1, 'owner ' || key, random() * 1000000, random() < 0.5, clock_timestamp(),
                       CASE WHEN random() < 0.1 THEN repeat(md5(random()::text), 100) WHEN random() < 0.5 THEN md5(dice::text) END
                ON CONFLICT (id) DO UPDATE SET revision = accounts.revision + 1, note = excluded.note;
            ELSIF dice < 0.8 THEN
                UPDATE accounts SET revision = revision + 1, balance = balance - 1, is_open = NOT is_open WHERE id = key;
            ELSIF dice < 0.85 THEN
                UPDATE accounts SET id = 10 * (1000000 + nextval('moved')) + writer WHERE id = key;
            ELSE
                DELETE FROM accounts WHERE id = key;
            END IF;
            GET DIAGNOSTICS changed = ROW_COUNT;
            RETURN changed;
        END $$;

        CREATE FUNCTION change_some_accounts(writer integer) RETURNS integer LANGUAGE plpgsql AS $$
        DECLARE
            changed integer := 0;
        BEGIN
            FOR i IN 1 .. 1 + floor(random() * random() * 40) LOOP
                changed := changed + change_an_account(writer);
            END LOOP;
            IF random() < 0.2 THEN
                RAISE EXCEPTION 'undone' USING ERRCODE = 'UNDO0';
            END IF;
            RETURN changed;
        EXCEPTION WHEN SQLSTATE 'UNDO0' THEN
            RETURN 0;
        END $$;

        CREATE PROCEDURE change_accounts(writer integer, INOUT changes integer, seed float) LANGUAGE plpgsql AS $$
        DECLARE
            wanted integer := changes;
            changed integer;
        BEGIN
            PERFORM setseed(seed);
            changes := 0;
            WHILE changes < wanted LOOP
                changed := change_an_account(writer);
                FOR savepoint IN 1 .. floor(random() * 5) LOOP
                    changed := changed + change_some_accounts(writer);
                END LOOP;
                IF random() < 0.15 THEN
                    ROLLBACK;
                ELSE
                    COMMIT;
                    changes := changes + changed;
                END IF;
            END LOOP;
        END $$;
        """;

    /// <summary>Lets some writers work at once.</summary>
    /// <returns>How many changes they committed.</returns>
    public static async Task<int> ChangeAsync(TestDatabase database, int writers, int changes)
    {
        var committed = await Task.WhenAll(
            Enumerable.Range(0, writers).Select(writer => ChangeAsync(database, writer, changes / writers, seed: writer / 10.0)));
        return committed.Sum();
    }

    /// <summary>The table as it is.</summary>
    public static async Task<Dictionary<long, Account>> ReadAsync(TestDatabase database)
    {
        var rows = new Dictionary<long, Account>();
        await using var command = database.DataSource.CreateCommand(
            "SELECT id, revision, owner, balance, is_open, opened_at, note FROM accounts");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(reader.GetInt64(0), new Account(
                reader.GetInt64(0),
                reader.GetInt32(1),
                reader.GetString(2),
                reader.GetDecimal(3),
                reader.GetBoolean(4),
                reader.GetFieldValue<DateTimeOffset>(5),
                reader.IsDBNull(6) ? null : reader.GetString(6)));
        }

        return rows;
    }

    private static async Task<int> ChangeAsync(TestDatabase database, int writer, int changes, double seed)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("CALL change_accounts($1, $2, $3)", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = writer });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = changes });
        command.Parameters.Add(new NpgsqlParameter<double> { TypedValue = seed });
        return (int)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
