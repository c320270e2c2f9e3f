namespace TypedCdc.Generators.Tests.Schema.Tables;

public sealed class ReplicaIdentityTests
{
    private const string Table = "CREATE TABLE t (a int PRIMARY KEY, b int NOT NULL UNIQUE, c int); CREATE UNIQUE INDEX i ON t (b, a);";

    [Theory]
    [InlineData("", "d(a)")]
    [InlineData("ALTER TABLE t REPLICA IDENTITY FULL", "f()")]
    [InlineData("ALTER TABLE ONLY t REPLICA IDENTITY NOTHING", "n()")]
    [InlineData("ALTER TABLE t REPLICA IDENTITY USING INDEX i", "i(b,a)")]
    [InlineData("ALTER TABLE t REPLICA IDENTITY USING INDEX t_b_key; ALTER INDEX t_b_key RENAME TO k; ALTER TABLE t RENAME b TO d", "i(d)")]
    [InlineData("ALTER TABLE t REPLICA IDENTITY FULL, REPLICA IDENTITY DEFAULT", "d(a)")]
    [InlineData("ALTER TABLE t DROP CONSTRAINT t_pkey", "d()")]
    [InlineData("ALTER TABLE t REPLICA IDENTITY USING INDEX i; DROP INDEX i", "i()")]
    [InlineData("ALTER TABLE t DROP a", "d()")]
    [InlineData("ALTER TABLE t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY (b) DEFERRABLE", "d()")]
    [InlineData("ALTER TABLE t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY (c)", "d(c)")]
    public void Columns_that_identify_rows(string change, string expected) =>
        Assert.Contains($" identity {expected} ", TypedCdc.Tests.SchemaText.Of(Ddl.Read(Table + change))[^1], StringComparison.Ordinal);

    [Fact]
    public void Says_what_is_sent()
    {
        var full = Ddl.Table(Table + "ALTER TABLE t REPLICA IDENTITY FULL").Identity;
        var key = Ddl.Table(Table).Identity;
        var none = Ddl.Table("CREATE TABLE t (a int)").Identity;

        Assert.True(full.Exists && full.Contains("c"));
        Assert.True(key.Exists && key.Contains("a") && !key.Contains("c"));
        Assert.False(none.Exists || none.Contains("a"));
    }

    [Fact]
    public void Unknown_index_is_reported() => Assert.Equal(
        ["schema.sql(1,144): the table public.t has no index z here"], Ddl.Problems(Table + "ALTER TABLE t REPLICA IDENTITY USING INDEX z"));
}
