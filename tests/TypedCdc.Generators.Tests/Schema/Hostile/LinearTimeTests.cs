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
    [InlineData("CREATE TABLE t (a int);", "ALTER TABLE t ADD c{0} int, DROP COLUMN c{0};\n", "")]
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
    [InlineData("", "-- migrate:down\n-- migrate:up\n", "")]
    [InlineData("", "CREATE TABLE (;", "")]
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
