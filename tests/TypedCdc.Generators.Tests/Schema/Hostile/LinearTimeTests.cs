using System.Text;

namespace TypedCdc.Generators.Tests.Schema.Hostile;

/// <summary>Eight times as much SQL takes about eight times the time, however it is built.</summary>
public sealed class LinearTimeTests
{
    private const int Count = 1_000;
    private const int Factor = 8;

    /// <summary>What grows with the square of the size takes <see cref="Factor"/> times as long as it may; a garbage collection slows us down less.</summary>
    private const int Tolerance = 3;

    /// <summary>Too short a time to be compared.</summary>
    private static readonly TimeSpan Floor = TimeSpan.FromMilliseconds(200);

    [Theory]
    [InlineData("", "CREATE TABLE t{0} (id bigserial PRIMARY KEY, a int NOT NULL UNIQUE, b text DEFAULT 'x');\n", "")]
    [InlineData("CREATE TABLE t (a int);", "ALTER TABLE t ADD c{0} int; ALTER TABLE t DROP c{0};\n", "")]
    [InlineData("CREATE TABLE t (a int);", "ALTER TABLE t ADD c{0} int;\n", "")]
    [InlineData("CREATE TABLE t (", "a{0} int,\n", "z int)")]
    [InlineData("CREATE TABLE t (a int ", "UNIQUE ", ")")]
    [InlineData("CREATE TABLE t (a int);", "CREATE UNIQUE INDEX ON t (a);\n", "")]
    [InlineData("CREATE TABLE t (a int) PARTITION BY LIST (a);", "CREATE TABLE p{0} PARTITION OF t FOR VALUES IN ({0});\n", "")]
    [InlineData("CREATE TABLE t (a int PRIMARY KEY) PARTITION BY LIST (a);", "CREATE TABLE p{0} (a int); ALTER TABLE t ATTACH PARTITION p{0} DEFAULT;\n", "DROP TABLE t")]
    [InlineData("CREATE TABLE t0 (a int);", "CREATE TABLE t{1} (LIKE t{0} INCLUDING ALL);\n", "")]
    [InlineData("CREATE DOMAIN d0 AS int;", "CREATE DOMAIN d{1} AS d{0}; CREATE TABLE t{0} (a d{1});\n", "")]
    [InlineData("CREATE TYPE m AS ENUM (", "'a{0}',", "'z')")]
    [InlineData("CREATE TYPE m AS ENUM ();", "ALTER TYPE m ADD VALUE 'a{0}';\n", "")]
    [InlineData("CREATE TYPE c AS (a int);", "ALTER TYPE c ADD ATTRIBUTE c{0} int;\n", "")]
    [InlineData("CREATE PUBLICATION q;", "CREATE TABLE t{0} (); ALTER PUBLICATION q ADD TABLE ONLY t{0};\n", "")]
    [InlineData("CREATE TABLE t (a int);", "CREATE TABLE IF NOT EXISTS x (); DROP TABLE x;\n", "")]
    [InlineData("SET search_path = ", "s{0}, ", "public; CREATE TABLE t (a int)")]
    [InlineData("BEGIN;", "SAVEPOINT s; CREATE TABLE t{0} (); ROLLBACK TO s;\n", "COMMIT")]
    [InlineData("CREATE TABLE t (a int DEFAULT ", "(", "1);")]
    [InlineData("CREATE TABLE t (a int DEFAULT ", "((1)+", "1);")]
    [InlineData("CREATE TABLE t (a int", "[]", ");")]
    [InlineData("", "/* ", "")]
    [InlineData("", "'", "")]
    [InlineData("", "$a{0}$ ", "")]
    [InlineData("", "$", "")]
    [InlineData("", "U&'' ", "")]
    [InlineData("", "'a'\n", "")]
    [InlineData("", "COPY t FROM stdin;\n", "")]
    [InlineData("", "\\copy t from stdin\n\\. \n", "")]
    [InlineData("", "CREATE RULE r AS DO (", "")]
    [InlineData("CREATE FUNCTION f() BEGIN ATOMIC ", "CASE ", "")]
    [InlineData("CREATE SCHEMA s ", "CREATE TABLE t{0} (a int) ", "")]
    [InlineData("CREATE SCHEMA s ", "CREATE SCHEMA s ", "")]
    [InlineData("SELECT ", "(SELECT ", "")]
    [InlineData("DO $$ ", "create or replace create ", "$$")]
    [InlineData("DO $$ ", "alter table t{0} add c int ", "$$")]
    [InlineData("DO $$ ", "alter table t{0} frob 'drop table u{0}'; ", "$$")]
    [InlineData("", "DO $$ BEGIN ALTER TABLE t{0} ADD c int; END $$; CREATE TABLE t{0} (); ALTER TABLE t{0} RENAME TO u{0};\n", "")]
    [InlineData("DO $EF$ BEGIN IF NOT EXISTS(SELECT 1 FROM h) THEN ", "IF x THEN ", "END $EF$")]
    [InlineData("DO $EF$ BEGIN IF NOT EXISTS(SELECT 1 FROM h) THEN ", "CREATE TABLE t{0} (a int); ", "END IF; END $EF$")]
    [InlineData("CREATE FUNCTION f() AS 'DROP TABLE t';", "SELECT f('{0}');\n", "")]
    [InlineData("CREATE FUNCTION f() AS 'DROP TABLE t'; SELECT ", "f(a{0}), ", "1")]
    [InlineData("", "CREATE FUNCTION f{0}() AS 'DROP TABLE t'; SELECT f{0}();", "")]
    [InlineData("", "ALTER TABLE t{0} ADD c int;", "")]
    [InlineData("", "${a", "")]
    [InlineData("", "-- migrate:down\n-- migrate:up\n", "")]
    [InlineData("", "CREATE TABLE (;", "")]
    [InlineData("CREATE TABLE p (a int) PARTITION BY LIST (a);", "CREATE TABLE t{0} PARTITION OF p DEFAULT; ALTER TABLE p ALTER a SET NOT NULL, ALTER a DROP NOT NULL, ALTER a TYPE int8;\n", "")]
    [InlineData("CREATE TABLE p (a int) PARTITION BY LIST (a);", "CREATE TABLE t{0} PARTITION OF p DEFAULT; CREATE UNIQUE INDEX ON p (a); DROP INDEX p_a_idx;\n", "")]
    [InlineData("CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE t PARTITION OF p DEFAULT;", "ALTER TABLE p DETACH PARTITION t; ALTER TABLE p ATTACH PARTITION t DEFAULT;\n", "")]
    [InlineData("CREATE TABLE p (a int);", "CREATE TABLE t{0} () INHERITS (p); ALTER TABLE p RENAME a TO b; ALTER TABLE p RENAME b TO a;\n", "")]
    [InlineData("CREATE TABLE p (a int);", "CREATE TABLE t{0} () INHERITS (p); CREATE PUBLICATION q{0} FOR TABLE p;\n", "DROP TABLE p CASCADE")]
    [InlineData("CREATE TABLE t0 (a int);", "CREATE TABLE t{1} (a int); ALTER TABLE t{1} INHERIT t{0};\n", "")]
    [InlineData("CREATE TABLE t0 (a int);", "CREATE TABLE t{1} (a int); ALTER TABLE t{0} INHERIT t{1};\n", "")]
    [InlineData("CREATE TABLE t (a int);", "CREATE TABLE p{0} (a int); ALTER TABLE t INHERIT p{0};\n", "")]
    [InlineData("CREATE TYPE c AS (a int);", "CREATE TABLE t{0} OF c; ALTER TYPE c RENAME ATTRIBUTE a TO b CASCADE, RENAME ATTRIBUTE b TO a CASCADE;\n", "DROP TYPE c CASCADE")]
    [InlineData("", "CREATE TYPE m{0} AS ENUM ('a'); CREATE TABLE t{0} (a m{0}); DROP TYPE m{0} CASCADE;\n", "")]
    [InlineData("CREATE TABLE t (a int);", "CREATE TABLE u{0} (a t); DROP TABLE t CASCADE; CREATE TABLE t (a int);\n", "")]
    [InlineData("CREATE TYPE m AS ENUM ('z');", "ALTER TYPE m ADD VALUE 'a{0}' BEFORE 'z'; ALTER TYPE m RENAME VALUE 'a{0}' TO 'b{0}';\n", "")]
    [InlineData("", "CREATE SCHEMA s{0}; CREATE TABLE t{0} (); CREATE PUBLICATION p{0} FOR TABLES IN SCHEMA s{0}; ALTER SCHEMA s{0} RENAME TO r{0}; DROP SCHEMA r{0} CASCADE;\n", "")]
    [InlineData("", "CREATE PUBLICATION p{0}; CREATE TABLE t{0} (a int); ALTER TABLE t{0} DROP a; DROP TABLE t{0};\n", "")]
    [InlineData("CREATE PUBLICATION p FOR TABLES IN SCHEMA ", "s{0}, ", "public")]
    [InlineData("CREATE TABLE t (a int); CREATE PUBLICATION p FOR TABLE t (", "a, ", "a)")]
    [InlineData("CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a", " + b{0}", ") STORED);")]
    [InlineData("CREATE TABLE t (a int);", "ALTER TABLE t ADD c serial; ALTER TABLE t DROP c; ALTER TABLE t SET SCHEMA s{0}; ALTER TABLE s{0}.t SET SCHEMA public;\n", "")]
    [InlineData("", "CREATE TEMP TABLE t{0} (); CREATE TABLE u{0} ();\n\\c x\n", "")]
    [InlineData("BEGIN;", "SAVEPOINT s;", "ROLLBACK TO s")]
    [InlineData("BEGIN;", "SAVEPOINT s{0}; RELEASE s{1}; ROLLBACK TO s0;", "")]
    [InlineData("CREATE TABLE t (a int NOT NULL);", "ALTER TABLE t DROP CONSTRAINT t_a_not_null, ADD CONSTRAINT n{0} NOT NULL a; ALTER TABLE t RENAME CONSTRAINT n{0} TO t_a_not_null;\n", "")]
    [InlineData("COMMENT ON COLUMN a", ".b", " IS 'x'")]
    [InlineData("CREATE TABLE a", ".b", " ()")]
    [InlineData("ALTER TABLE t ", "ADD a{0} int, DROP a{0}, ", "ADD z int")]
    [InlineData("DROP TABLE ", "t, ", "t")]
    [InlineData("INSERT INTO t VALUES ", "({0}, 'it''s', E'\\n', now()),\n", "(1)")]
    public void Time_grows_with_size(string start, string repeated, string end)
    {
        var small = Build(start, repeated, end, Count);
        var large = Build(start, repeated, end, Factor * Count);
        var (smallest, largest) = (Measure(small), Measure(large));

        // The best of several: others use the processors' caches, too.
        for (var i = 0; i < 6 && IsTooLong(smallest, largest); i++)
        {
            smallest = Shorter(smallest, Measure(small));
            largest = Shorter(largest, Measure(large));
        }

        Assert.False(IsTooLong(smallest, largest), $"{smallest.TotalMilliseconds} ms, then {largest.TotalMilliseconds} ms");
    }

    private static bool IsTooLong(TimeSpan small, TimeSpan large) => large > Floor && large > Factor * Tolerance * small;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string Build(string start, string repeated, string end, int count)
    {
        var text = new StringBuilder(start);
        for (var i = 0; i < count; i++)
        {
            text.Append(repeated.Replace("{0}", $"{i}", StringComparison.Ordinal).Replace("{1}", $"{i + 1}", StringComparison.Ordinal));
        }

        return text.Append(end).ToString();
    }

    private static TimeSpan Measure(string sql) => ThreadClock.Measure(() => _ = Ddl.ReadAny(sql));
}
