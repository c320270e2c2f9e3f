namespace TypedCdc.Generators.Tests.Schema.Tables;

public sealed class LikeTests
{
    private const string Source =
        """
        CREATE TABLE s (
            a int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, b text DEFAULT 'x' NOT NULL, c int GENERATED ALWAYS AS (1) STORED, UNIQUE (b));
        COMMENT ON COLUMN s.b IS 'B';
        """;

    [Theory]
    [InlineData("LIKE s", "a integer not null|b text not null|c integer", "")]
    [InlineData("LIKE s INCLUDING ALL", "a integer not null identity a|b text not null default comment B|c integer generated s", "t_b_key (b)|t_pkey primary (a)")]
    [InlineData("LIKE s INCLUDING ALL EXCLUDING INDEXES EXCLUDING COMMENTS", "a integer not null identity a|b text not null default|c integer generated s", "")]
    [InlineData("LIKE s INCLUDING DEFAULTS INCLUDING CONSTRAINTS", "a integer not null|b text not null default|c integer", "")]
    [InlineData("z int, LIKE s INCLUDING IDENTITY, y int", "z integer|a integer not null identity a|b text not null|c integer|y integer", "")]
    public void Copies_what_is_included(string like, string columns, string keys)
    {
        var sql = $"{Source}CREATE TABLE t ({like})";

        Assert.Equal(columns.Split('|'), Ddl.Columns(sql));
        Assert.Equal(keys.Split('|', StringSplitOptions.RemoveEmptyEntries), Ddl.Keys(sql));
    }

    [Theory]
    [InlineData("LIKE s", "a text|b text")]
    [InlineData("LIKE s INCLUDING STORAGE", "a text storage e|b text storage p")]
    [InlineData("LIKE s INCLUDING ALL", "a text storage e|b text storage p")]
    [InlineData("LIKE s INCLUDING ALL EXCLUDING STORAGE", "a text|b text")]
    public void Copies_storage_if_it_is_included(string like, string columns) => Assert.Equal(
        columns.Split('|'), Ddl.Columns($"CREATE TABLE s (a text, b text STORAGE PLAIN); ALTER TABLE s ALTER a SET STORAGE EXTERNAL; CREATE TABLE t ({like})"));

    [Fact]
    public void Copies_a_composite_type() => Assert.Equal(["a integer", "b text"], Ddl.Columns("CREATE TYPE c AS (a int, b text); CREATE TABLE t (LIKE c)"));

    [Fact]
    public void Columns_of_a_view_are_not_known() => Assert.False(Ddl.Table("CREATE VIEW v AS SELECT 1; CREATE TABLE t (LIKE v)").AreColumnsKnown);

    [Fact]
    public void Unknown_source() => Assert.Equal(
        ["schema.sql(1,22): there is no table s here; its CREATE must come before"], Ddl.Problems("CREATE TABLE t (LIKE s)"));
}
