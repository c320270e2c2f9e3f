namespace TypedCdc.Generators.Tests.Schema.Tables;

public sealed class KeyTests
{
    [Theory]
    [InlineData("CREATE TABLE t (a int PRIMARY KEY)", "t_pkey primary (a)")]
    [InlineData("CREATE TABLE t (a int CONSTRAINT k PRIMARY KEY)", "k primary (a)")]
    [InlineData("CREATE TABLE t (a int, b int, PRIMARY KEY (b, a))", "t_pkey primary (b,a)")]
    [InlineData("CREATE TABLE t (a int, b int, CONSTRAINT k PRIMARY KEY (a) INCLUDE (b) WITH (fillfactor = 5) USING INDEX TABLESPACE x)", "k primary (a)")]
    [InlineData("CREATE TABLE t (a int UNIQUE, b int, UNIQUE (a, b))", "t_a_b_key (a,b)|t_a_key (a)")]
    [InlineData("CREATE TABLE t (a int, b int, UNIQUE (a) INCLUDE (b))", "t_a_b_key (a)")]
    [InlineData("CREATE TABLE t (a int UNIQUE NULLS NOT DISTINCT, b int UNIQUE NULLS DISTINCT)", "t_a_key (a) nulls not distinct|t_b_key (b)")]
    [InlineData("CREATE TABLE t (a int PRIMARY KEY UNIQUE)", "t_pkey primary (a)")]
    [InlineData("CREATE TABLE t (a int UNIQUE PRIMARY KEY)", "t_pkey primary (a)")]
    [InlineData("CREATE TABLE t (a int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED)", "t_pkey primary (a) deferrable")]
    [InlineData("CREATE TABLE t (a int, UNIQUE (a) NOT DEFERRABLE INITIALLY IMMEDIATE)", "t_a_key (a)")]
    [InlineData("CREATE TABLE t (a int, b tstzrange, PRIMARY KEY (a, b WITHOUT OVERLAPS))", "t_pkey primary (a,b)")]
    [InlineData("CREATE TABLE t (a int); ALTER TABLE ONLY public.t ADD CONSTRAINT k PRIMARY KEY (a)", "k primary (a)")]
    [InlineData("CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a); ALTER TABLE t ADD CONSTRAINT k PRIMARY KEY USING INDEX i", "k primary (a)")]
    [InlineData("CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a); ALTER TABLE t ADD UNIQUE USING INDEX i DEFERRABLE", "i (a) deferrable")]
    [InlineData("CREATE TABLE t (a int); CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY public.t USING btree (a DESC NULLS LAST) WITH (x = 1) TABLESPACE y", "i (a)")]
    [InlineData("CREATE TABLE t (a text, b text, c text); CREATE UNIQUE INDEX ON t (a COLLATE \"C\" text_pattern_ops, b) INCLUDE (c) NULLS NOT DISTINCT", "t_a_b_c_idx (a,b) nulls not distinct")]
    [InlineData("CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a) WHERE a > 0", "")]
    [InlineData("CREATE TABLE t (a text); CREATE UNIQUE INDEX i ON t (lower(a)); CREATE UNIQUE INDEX j ON t ((a || 'x'), a)", "")]
    [InlineData("CREATE TABLE t (a int); CREATE INDEX i ON t (a)", "")]
    [InlineData("CREATE TABLE t (a int UNIQUE); ALTER TABLE t DROP CONSTRAINT t_a_key", "")]
    [InlineData("CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a); DROP INDEX CONCURRENTLY IF EXISTS i, z", "")]
    [InlineData("CREATE TABLE t (a int, b int, UNIQUE (a, b)); ALTER TABLE t DROP b", "")]
    [InlineData("CREATE TABLE t (a int UNIQUE); ALTER TABLE t RENAME CONSTRAINT t_a_key TO k; ALTER TABLE t RENAME a TO c", "k (c)")]
    [InlineData("CREATE TABLE t (a int PRIMARY KEY); ALTER INDEX IF EXISTS t_pkey RENAME TO k", "k primary (a)")]
    [InlineData("CREATE TABLE t (a int, b int); CREATE UNIQUE INDEX i ON t (a) WHERE b > 0; ALTER TABLE t DROP b; CREATE UNIQUE INDEX i ON t (a)", "i (a)")]
    [InlineData("CREATE TABLE t (a int, b text); CREATE UNIQUE INDEX i ON t (lower(b), a); ALTER TABLE t RENAME b TO c; ALTER TABLE t DROP c; CREATE UNIQUE INDEX i ON t (a)", "i (a)")]
    [InlineData("CREATE TABLE t (a int, b text, c int); CREATE UNIQUE INDEX i ON t ((b || 'c'), a) WHERE a > 0; ALTER TABLE t DROP c; CREATE UNIQUE INDEX IF NOT EXISTS i ON t (a)", "")]
    public void Keys(string sql, string expected) => Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Ddl.Keys(sql));

    [Fact]
    public void Partitions_lose_what_the_column_took_along() => Assert.Equal(
        ["p_a_idx (a)"],
        Ddl.Keys(
            """
            CREATE TABLE t (a int, b int) PARTITION BY LIST (a);
            CREATE TABLE p PARTITION OF t DEFAULT;
            CREATE INDEX i ON t (a) WHERE b > 0;
            ALTER TABLE t DROP b;
            CREATE UNIQUE INDEX p_a_idx ON p (a);
            """,
            "p"));

    [Fact]
    public void Names_are_shortened_evenly()
    {
        var column = new string('c', 40);
        var table = new string('t', 50);

        Assert.Equal(
            [$"{new string('t', 29)}_{new string('c', 29)}_key"],
            Ddl.Read($"CREATE TABLE {table} ({column} int UNIQUE)").Tables[0].Keys.Select(key => key.Name));
    }

    [Theory]
    [InlineData("CREATE TABLE t (a int, PRIMARY KEY (b))", "schema.sql(1,24): the table public.t has no column b here")]
    [InlineData("CREATE TABLE t (a int PRIMARY KEY); ALTER TABLE t ADD PRIMARY KEY (a)", "schema.sql(1,55): there is a primary key public.t_pkey already; this one is left out")]
    [InlineData("CREATE UNIQUE INDEX ON t (a)", "schema.sql(1,24): there is no table t here; its CREATE must come before")]
    public void Impossible_keys_are_reported(string sql, string expected) => Assert.Equal([expected], Ddl.Problems(sql));
}
