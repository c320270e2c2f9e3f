using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Tests.Schema;

public sealed class ProblemTests
{
    [Theory]
    [InlineData("CREATE TABLE t (a)", "(1,18): CREATE TABLE t: expected a type, found )")]
    [InlineData("CREATE TABLE t (a int, )", "(1,24): CREATE TABLE t: expected a column's name, found )")]
    [InlineData("CREATE TABLE t (a int NOT NUL)", "(1,23): CREATE TABLE t: expected a column constraint, \",\" or \")\", found NOT")]
    [InlineData("CREATE TABLE t a int", "(1,16): CREATE TABLE t a int: expected \"(\", found a")]
    [InlineData("CREATE TABLE app.t (a int", "(1,26): CREATE TABLE app.t: expected \")\", found the end of the statement")]
    [InlineData("CREATE TABLE t (a int) SOON", "(1,24): CREATE TABLE t: expected the end of the statement or an option of the table, found SOON")]
    [InlineData("CREATE TABLE t (a int DEFAULT)", "(1,30): CREATE TABLE t: expected an expression, found )")]
    [InlineData("CREATE TABLE \"\" ()", "(1,17): CREATE TABLE \"\": expected a table's name, found (")]
    [InlineData("ALTER TABLE t FROB x", "(1,20): ALTER TABLE t FROB x: expected an action of ALTER TABLE, found x")]
    [InlineData("ALTER TABLE t ALTER a FROB", "(1,27): ALTER TABLE t ALTER a FROB: expected an action on the column, found the end of the statement")]
    [InlineData("CREATE TABLE t (a text STORAGE EXTRA)", "(1,32): CREATE TABLE t: expected PLAIN, EXTERNAL, EXTENDED, MAIN or DEFAULT, found EXTRA")]
    [InlineData("CREATE TABLE t (a text STORAGE)", "(1,31): CREATE TABLE t: expected PLAIN, EXTERNAL, EXTENDED, MAIN or DEFAULT, found )")]
    [InlineData("ALTER TABLE t ALTER a SET STORAGE 'plain'", "(1,35): ALTER TABLE t ALTER a SET: expected PLAIN, EXTERNAL, EXTENDED, MAIN or DEFAULT, found 'plain'")]
    [InlineData("ALTER TYPE t FROB", "(1,14): ALTER TYPE t FROB: expected an action of ALTER TYPE, found FROB")]
    [InlineData("CREATE TYPE t AS ENUM (a)", "(1,24): CREATE TYPE t AS ENUM: expected an enum's label, found a")]
    [InlineData("CREATE SCHEMA s DROP TABLE x", "(1,17): CREATE SCHEMA s DROP TABLE x: expected CREATE, GRANT or the end of the statement, found DROP")]
    [InlineData("CREATE SCHEMA s CREATE TABLE t (a)", "(1,34): CREATE SCHEMA s CREATE TABLE t: expected a type, found )")]
    [InlineData("\n  CREATE TABLE t (a 'never", "(2,21): a quotation or comment that starts here has no end")]
    [InlineData("CREATE TABLE t (); /* never", "(1,20): a quotation or comment that starts here has no end")]
    public void What_is_not_understood_is_reported(string sql, string expected)
    {
        var problem = Assert.Single(Ddl.ReadAny(sql).Problems);

        Assert.Equal($"schema.sql{expected}", problem.ToString());
        Assert.Equal(SchemaProblemKind.NotUnderstood, problem.Kind);
    }

    [Fact]
    public void Found_text_is_shortened() => Assert.EndsWith(
        $"expected a type, found '{new string('x', 39)}…", Assert.Single(Ddl.Problems($"CREATE TABLE t (a '{new string('x', 100)}')")), StringComparison.Ordinal);

    [Fact]
    public void Statement_is_left_out_whole_and_the_next_is_read()
    {
        var schema = Ddl.ReadAny("CREATE TABLE t (a int, b oops oops);\nCREATE TABLE u (a int;\nCREATE TABLE v (a int);");

        Assert.Equal(["v"], schema.Tables.Select(table => table.Name.Name));
        Assert.Equal(2, schema.Problems.Count);
    }

    [Theory]
    [InlineData("DO $$ BEGIN CREATE TABLE t (a int); END $$", "CREATE TABLE")]
    [InlineData("DO LANGUAGE plpgsql $EF$ BEGIN IF NOT EXISTS (SELECT 1) THEN\r\n ALTER TABLE t ADD a int; END IF; END $EF$", "ALTER TABLE")]
    [InlineData("DO $$ BEGIN CREATE TYPE m AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN NULL; END $$", "CREATE TYPE")]
    [InlineData("do 'begin drop  schema x; end'", "DROP SCHEMA")]
    [InlineData("DO $$ BEGIN EXECUTE format('create unlogged table %I ()', x); END $$", "CREATE TABLE")]
    public void Code_that_changes_the_schema_is_a_hint(string sql, string expected)
    {
        var problem = Assert.Single(Ddl.ReadAny(sql).Problems);

        Assert.Equal($"schema.sql(1,1): {expected} in a block of code is not followed", problem.ToString());
        Assert.Equal(SchemaProblemKind.ProceduralBlock, problem.Kind);
    }

    [Theory]
    [InlineData("DO $$ BEGIN PERFORM 1; END $$")]
    [InlineData("DO $$ BEGIN CREATE TEMP TABLE x (); created table; END $$")]
    [InlineData("CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE t (); END $$")]
    [InlineData("CREATE TRIGGER g BEFORE UPDATE ON t EXECUTE FUNCTION f(); GRANT ALL ON t TO x; INSERT INTO t VALUES (1); VACUUM; ANALYZE t")]
    [InlineData("CREATE AGGREGATE a (int) (sfunc = x); CREATE OPERATOR + (a = b); CREATE POLICY p ON t USING (true); CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)")]
    [InlineData("ALTER FUNCTION f() OWNER TO x; ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO x; ALTER TABLE ALL IN TABLESPACE x SET TABLESPACE y; ALTER SEQUENCE s OWNED BY t.a")]
    [InlineData("DROP FUNCTION f(int); DROP TRIGGER g ON t; DROP OWNED BY x; COMMENT ON FUNCTION f() IS 'x'; SECURITY LABEL ON TABLE t IS 'x'")]
    [InlineData("ALTER VIEW v ALTER COLUMN a SET DEFAULT 1; ALTER MATERIALIZED VIEW m CLUSTER ON i; ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 5; DROP VIEW v; DROP INDEX i; DROP SEQUENCE s")]
    [InlineData("\\set x 1\n\\echo hello 'world\n\\restrict Key\n\\unrestrict Key\nSELECT :x;")]
    [InlineData("ALTER TABLE unknown OWNER TO x; ALTER TABLE IF EXISTS unknown ADD a int; DROP TABLE IF EXISTS unknown")]
    public void All_else_is_left_out(string sql) => Assert.Equal([], Ddl.Read(sql).Tables);

    [Fact]
    public void What_is_missing_is_told_of_once() => Assert.Equal(
        ["schema.sql(1,13): there is no table t here; its CREATE must come before", "schema.sql(3,13): there is no table u here; its CREATE must come before"],
        Ddl.Problems("ALTER TABLE t ADD a int;\nALTER TABLE t ADD b int;\nALTER TABLE u ADD a int;", "ALTER TABLE t ADD c int; CREATE INDEX ON t (a); CREATE INDEX ON v (a)"));

    [Theory]
    [InlineData("\\i other.sql", "other.sql")]
    [InlineData("\\ir ../a b.sql\n", "../a b.sql")]
    [InlineData("\\include x", "x")]
    public void Other_files_are_a_hint(string sql, string file)
    {
        var problem = Assert.Single(Ddl.ReadAny(sql).Problems);

        Assert.Equal($"schema.sql(1,1): the file {file} is not read from here; it must be given beside this one", problem.ToString());
        Assert.Equal(SchemaProblemKind.OtherFile, problem.Kind);
    }

    [Fact]
    public void Problems_are_in_order() => Assert.Equal(
        ["schema.sql(1,13)", "schema.sql(2,18)", "schema2.sql(1,12)"],
        Ddl.ReadAny("ALTER TABLE x ADD a int;\nCREATE TABLE t (a);", "DROP TABLE z").Problems.Select(problem => problem.Location.ToString()));
}
