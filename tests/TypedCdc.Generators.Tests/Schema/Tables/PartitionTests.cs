namespace TypedCdc.Generators.Tests.Schema.Tables;

public sealed class PartitionTests
{
    private const string Root = "CREATE TABLE p (a int GENERATED ALWAYS AS IDENTITY, b text DEFAULT 'x', PRIMARY KEY (a)) PARTITION BY RANGE (a);";

    [Theory]
    [InlineData("CREATE TABLE t PARTITION OF p FOR VALUES FROM (0) TO (MAXVALUE)")]
    [InlineData("CREATE TABLE t PARTITION OF p DEFAULT")]
    [InlineData("CREATE TABLE t PARTITION OF p FOR VALUES IN ('a', f(1)) WITH (fillfactor = 5)")]
    [InlineData("CREATE TABLE t PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 0) PARTITION BY LIST (b) TABLESPACE x")]
    [InlineData("CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY NOT NULL, b text DEFAULT 'x'); ALTER TABLE ONLY p ATTACH PARTITION t FOR VALUES FROM (0) TO (1)")]
    public void Has_columns_and_keys_of_the_table(string sql)
    {
        sql = Root + sql;

        Assert.Equal(["a integer not null identity a", "b text default"], Ddl.Columns(sql));
        Assert.Equal(["t_pkey primary (a)"], Ddl.Keys(sql));
        Assert.Equal("public.p", Ddl.Table(sql).PartitionRoot?.ToString());
        Assert.Equal(["a"], Ddl.Table(sql).Identity.Columns);
    }

    [Fact]
    public void Options_of_columns() => Assert.Equal(
        ["a integer not null identity a", "b text not null default"],
        Ddl.Columns(Root + "CREATE TABLE t PARTITION OF p (b NOT NULL DEFAULT 'y', CONSTRAINT c CHECK (a > 0)) DEFAULT"));

    [Fact]
    public void Root_is_at_the_top()
    {
        const string Sql = Root + "CREATE TABLE q PARTITION OF p DEFAULT PARTITION BY RANGE (a); CREATE TABLE t PARTITION OF q DEFAULT";

        Assert.Equal("public.p", Ddl.Table(Sql).PartitionRoot?.ToString());
        Assert.Equal(["public.q"], Ddl.Table(Sql).Parents.Select(parent => parent.ToString()));
        Assert.Equal(["t_pkey primary (a)"], Ddl.Keys(Sql));
        Assert.Equal([], Ddl.Keys(Sql + "; ALTER TABLE p DROP CONSTRAINT p_pkey"));
        Assert.Equal([], Ddl.Read(Sql + "; DROP TABLE p").Tables);
    }

    [Fact]
    public void Keys_come_and_go_with_those_of_the_table()
    {
        const string Sql = "CREATE TABLE p (a int, b int) PARTITION BY RANGE (a); CREATE TABLE t PARTITION OF p DEFAULT; ";

        Assert.Equal(["t_pkey primary (a)"], Ddl.Keys(Sql + "ALTER TABLE p ADD PRIMARY KEY (a)"));
        Assert.Equal([], Ddl.Keys(Sql + "ALTER TABLE ONLY p ADD PRIMARY KEY (a)"));
        Assert.Equal(["t_a_b_idx (a,b)"], Ddl.Keys(Sql + "CREATE UNIQUE INDEX i ON p (a, b)"));
        Assert.Equal(["x (a,b)"], Ddl.Keys(Sql + "CREATE UNIQUE INDEX x ON t (a, b); CREATE UNIQUE INDEX i ON p (a, b)"));
        Assert.Equal([], Ddl.Keys(Sql + "CREATE UNIQUE INDEX i ON p (a, b); DROP INDEX i"));
        Assert.Equal(
            [],
            Ddl.Keys(Sql + "CREATE UNIQUE INDEX i ON ONLY p (a); CREATE UNIQUE INDEX j ON t (a); ALTER INDEX i ATTACH PARTITION j; DROP INDEX i"));
    }

    [Fact]
    public void Detached_partition_stands_alone()
    {
        const string Sql = Root + "CREATE TABLE t PARTITION OF p DEFAULT; ALTER TABLE p DETACH PARTITION t CONCURRENTLY; ALTER TABLE p ADD c int; DROP TABLE p";

        Assert.Equal(["a integer not null", "b text default"], Ddl.Columns(Sql));
        Assert.Equal(["t_pkey primary (a)"], Ddl.Keys(Sql));
        Assert.Null(Ddl.Table(Sql).PartitionRoot);
    }

    [Theory]
    [InlineData("ALTER TABLE t NO INHERIT p")]
    [InlineData("ALTER TABLE t INHERIT q")]
    [InlineData("ALTER TABLE q ATTACH PARTITION t DEFAULT")]
    [InlineData("ALTER TABLE q DETACH PARTITION t")]
    [InlineData("ALTER TABLE t ATTACH PARTITION p DEFAULT")]
    [InlineData("ALTER INDEX p_pkey ATTACH PARTITION q_pkey; ALTER INDEX q_pkey ATTACH PARTITION p_pkey; DROP TABLE p")]
    [InlineData("CREATE TABLE u () INHERITS (q, q); ALTER TABLE q ADD z int; DROP TABLE q CASCADE")]
    public void What_postgresql_refuses_does_no_harm(string sql) =>
        Assert.NotNull(Ddl.ReadAny(Root + "CREATE TABLE q (a int PRIMARY KEY); CREATE TABLE t PARTITION OF p DEFAULT;" + sql + "; ALTER TABLE p DROP CONSTRAINT p_pkey"));

    [Fact]
    public void New_columns_go_to_all_partitions() => Assert.Equal(
        ["a integer not null identity a", "b text default", "c integer"],
        Ddl.Columns(Root + "CREATE TABLE t PARTITION OF p DEFAULT; ALTER TABLE p ADD c int"));

    [Fact]
    public void Foreign_partition() => Assert.Equal(
        ["a integer"], Ddl.Columns("CREATE TABLE p (a int) PARTITION BY RANGE (a); CREATE FOREIGN TABLE t PARTITION OF p DEFAULT SERVER s"));
}
