namespace TypedCdc.Generators.Tests.Schema.Tables;

public sealed class InheritanceTests
{
    private const string Family =
        "CREATE TABLE p (a int NOT NULL, b text DEFAULT 'x'); CREATE TABLE t (c int, b text NOT NULL) INHERITS (p); CREATE TABLE g () INHERITS (t);";

    [Theory]
    [InlineData("", "a integer not null|b text not null default|c integer")]
    [InlineData("ALTER TABLE p ADD d date NOT NULL", "a integer not null|b text not null default|c integer|d date not null")]
    [InlineData("ALTER TABLE p ADD c int", "a integer not null|b text not null default|c integer")]
    [InlineData("ALTER TABLE ONLY p ADD d date", "a integer not null|b text not null default|c integer")]
    [InlineData("ALTER TABLE p DROP a", "b text not null default|c integer")]
    [InlineData("ALTER TABLE p DROP b", "a integer not null|b text not null default|c integer")]
    [InlineData("ALTER TABLE p ADD c int; ALTER TABLE p DROP c", "a integer not null|b text not null default|c integer")]
    [InlineData("ALTER TABLE ONLY p DROP a", "a integer not null|b text not null default|c integer")]
    [InlineData("ALTER TABLE p RENAME a TO z", "z integer not null|b text not null default|c integer")]
    [InlineData("ALTER TABLE p ALTER a TYPE bigint", "a bigint not null|b text not null default|c integer")]
    [InlineData("ALTER TABLE p ALTER a DROP NOT NULL, ALTER b DROP NOT NULL", "a integer|b text not null default|c integer")]
    [InlineData("ALTER TABLE p ALTER b DROP DEFAULT", "a integer not null|b text not null|c integer")]
    [InlineData("ALTER TABLE t NO INHERIT p; ALTER TABLE p DROP a", "a integer not null|b text not null default|c integer")]
    [InlineData("ALTER TABLE t NO INHERIT p; ALTER TABLE t INHERIT p; ALTER TABLE p RENAME a TO z", "z integer not null|b text not null default|c integer")]
    [InlineData("ALTER TABLE p ALTER b SET STORAGE PLAIN", "a integer not null|b text not null default storage p|c integer")]
    [InlineData("ALTER TABLE ONLY p ALTER b SET STORAGE PLAIN", "a integer not null|b text not null default|c integer")]
    [InlineData("ALTER TABLE p ALTER b SET STORAGE PLAIN; ALTER TABLE p ALTER b TYPE text", "a integer not null|b text not null default|c integer")]
    [InlineData("ALTER TABLE p ADD d text STORAGE EXTERNAL", "a integer not null|b text not null default|c integer|d text storage e")]
    [InlineData("DROP TABLE p", "a integer not null|b text not null default|c integer")]
    public void Columns_are_inherited(string change, string expected)
    {
        Assert.Equal(expected.Split('|'), Ddl.Columns(Family + change));
        Assert.Equal(expected.Split('|'), Ddl.Columns(Family + change, "g"));
    }

    [Fact]
    public void Columns_of_several_parents_become_one() => Assert.Equal(
        ["a integer not null", "b text", "c integer not null", "d integer"],
        Ddl.Columns("CREATE TABLE p (a int, b text); CREATE TABLE q (c int NOT NULL, a int NOT NULL); CREATE TABLE t (d int) INHERITS (p, q)"));

    [Fact]
    public void A_column_is_stored_as_in_the_parents() => Assert.Equal(
        ["a text storage e", "b text storage p"],
        Ddl.Columns("CREATE TABLE p (a text STORAGE EXTERNAL); CREATE TABLE q (a text STORAGE EXTERNAL); CREATE TABLE t (b text STORAGE PLAIN, a text STORAGE PLAIN) INHERITS (p, q)"));

    [Fact]
    public void Columns_that_are_there_stay_as_they_are_stored() => Assert.Equal(
        ["a text storage p", "b text storage m"],
        Ddl.Columns("CREATE TABLE p (a text); CREATE TABLE t (a text STORAGE PLAIN, b text STORAGE MAIN); ALTER TABLE t INHERIT p; ALTER TABLE p ADD b text STORAGE EXTERNAL"));

    [Fact]
    public void Column_goes_with_the_last_parent_that_has_it() => Assert.Equal(
        ["a integer"],
        Ddl.Columns("CREATE TABLE p (a int); CREATE TABLE q (a int); CREATE TABLE t () INHERITS (p, q); ALTER TABLE p DROP a"));

    [Fact]
    public void Identity_and_keys_are_not_inherited()
    {
        const string Sql = "CREATE TABLE p (a int GENERATED ALWAYS AS IDENTITY PRIMARY KEY); CREATE TABLE t () INHERITS (p);";

        Assert.Equal(["a integer not null"], Ddl.Columns(Sql));
        Assert.Equal([], Ddl.Keys(Sql));
        Assert.Equal(["public.p"], Ddl.Table(Sql).Parents.Select(parent => parent.ToString()));
        Assert.Null(Ddl.Table(Sql).PartitionRoot);
    }

    [Fact]
    public void Key_of_a_parent_forbids_nulls_in_its_heirs() => Assert.Equal(
        ["a integer not null"], Ddl.Columns("CREATE TABLE p (a int); CREATE TABLE t () INHERITS (p); ALTER TABLE p ADD PRIMARY KEY (a)"));

    [Fact]
    public void Not_null_can_stay_with_one_table() => Assert.Equal(
        ["a integer"], Ddl.Columns("CREATE TABLE p (a int NOT NULL NO INHERIT); CREATE TABLE t () INHERITS (p)"));

    [Fact]
    public void Cascade_drops_heirs() => Assert.Equal([], Ddl.Read(Family + "DROP TABLE p CASCADE").Tables);

    [Fact]
    public void No_table_inherits_in_a_circle() => Assert.Equal(
        ["schema.sql(1,176): public.p and public.g already inherit, or would in a circle"],
        Ddl.Problems(Family + "/* the rest */ ALTER TABLE p INHERIT g"));

    [Fact]
    public void Unknown_parent() => Assert.Equal(
        ["schema.sql(1,28): there is no table p here; its CREATE must come before"], Ddl.Problems("CREATE TABLE t () INHERITS(p)"));

    [Fact]
    public void Heirs_go_with_the_schema_of_what_they_inherit() => Assert.Equal(
        ["public.other"],
        Ddl.Read("CREATE SCHEMA app; CREATE TABLE app.t (a int); CREATE TABLE heir () INHERITS (app.t); CREATE TABLE other (); DROP SCHEMA app CASCADE")
            .Tables.Select(table => table.Name.ToString()));
}
