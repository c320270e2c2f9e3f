namespace TypedCdc.Generators.Tests.Schema.Sessions;

public sealed class SearchPathTests
{
    [Theory]
    [InlineData("", "public")]
    [InlineData("SET search_path TO app", "app")]
    [InlineData("SET SEARCH_PATH = app, public", "app")]
    [InlineData("SET SESSION search_path = 'App', public", "App")]
    [InlineData("SET search_path TO \"$user\", public", "public")]
    [InlineData("SET search_path TO \"$user\", app, public", "app")]
    [InlineData("SET search_path = pg_catalog, app", "app")]
    [InlineData("SET SCHEMA 'app'", "app")]
    [InlineData("SELECT pg_catalog.set_config('search_path', '', false)", "public")]
    [InlineData("SELECT set_config('search_path', 'app, \"Other\"', false)", "app")]
    [InlineData("SELECT set_config('work_mem', 'app', false)", "public")]
    [InlineData("SELECT set_config(name, 'app', false)", "public")]
    [InlineData("SET search_path = app; SET search_path TO DEFAULT", "public")]
    [InlineData("SET search_path = app; RESET search_path", "public")]
    [InlineData("SET search_path = app; DISCARD ALL", "public")]
    [InlineData("SET work_mem = app", "public")]
    [InlineData("BEGIN; SET LOCAL search_path = app; COMMIT", "public")]
    [InlineData("SET search_path = web; BEGIN; SET LOCAL search_path = app; END", "web")]
    [InlineData("BEGIN; SET LOCAL search_path = app", "app")]
    [InlineData("BEGIN; SET search_path = app; COMMIT", "app")]
    [InlineData("BEGIN; SET search_path = app; ROLLBACK", "public")]
    [InlineData("SET search_path = app;\n\\connect other\n", "public")]
    public void Decides_where_tables_are_made(string before, string expected) =>
        Assert.Equal($"{expected}.t", Assert.Single(Ddl.Read($"{before}; CREATE TABLE t ()").Tables).Name.ToString());

    [Fact]
    public void Decides_where_tables_are_found() => Assert.Equal(
        ["schema.sql(1,103): there is no table t here; its CREATE must come before"],
        Ddl.Problems("CREATE TABLE app.t (a int); SET search_path = x, app; ALTER TABLE t ADD b int; RESET ALL; ALTER TABLE t ADD c int"));

    [Fact]
    public void Each_file_has_a_session_of_its_own() => Assert.Equal(
        ["app.t", "public.u"],
        Ddl.Read("SET search_path = app; CREATE TABLE t (); CREATE TEMP TABLE x ()", "CREATE TABLE u (); CREATE TABLE IF NOT EXISTS u ()").Tables.Select(table => table.Name.ToString()));

    [Fact]
    public void Schemas() => Ddl.AssertFacts(
        """
        CREATE SCHEMA IF NOT EXISTS app AUTHORIZATION joe;
        CREATE SCHEMA web
            CREATE TABLE t (a int PRIMARY KEY)
            CREATE VIEW v AS SELECT a FROM t
            GRANT CREATE ON SCHEMA web TO joe
            GRANT SELECT ON t TO joe WITH GRANT OPTION
            CREATE UNIQUE INDEX i ON t (a);
        CREATE SCHEMA AUTHORIZATION joe;
        CREATE TABLE app.gone (); CREATE TYPE app.gone AS ENUM ('x');
        DROP SCHEMA app, IF_NOT_KNOWN CASCADE;
        ALTER SCHEMA web OWNER TO joe; ALTER SCHEMA web RENAME TO net;
        """,
        """
        table net.t r p identity d(a) parents ()
        table net.v v p identity n() parents ()
        column net.t.1 a integer not null
        key net.t t_pkey primary (a)
        key net.t i (a)
        """);
}
