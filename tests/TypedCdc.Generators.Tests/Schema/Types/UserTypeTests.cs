using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Tests.Schema.Types;

public sealed class UserTypeTests
{
    [Theory]
    [InlineData("CREATE TYPE m AS ENUM ()", "enum public.m ()")]
    [InlineData("CREATE TYPE app.m AS ENUM ('a', 'B c', 'it''s')", "enum app.m (a,B c,it's)")]
    [InlineData("CREATE TYPE m AS ENUM ('a', 'c'); ALTER TYPE m ADD VALUE 'b' BEFORE 'c'; ALTER TYPE m ADD VALUE IF NOT EXISTS 'a'", "enum public.m (a,b,c)")]
    [InlineData("CREATE TYPE m AS ENUM ('a', 'c'); ALTER TYPE m ADD VALUE 'b' AFTER 'a'; ALTER TYPE m ADD VALUE 'd'", "enum public.m (a,b,c,d)")]
    [InlineData("CREATE TYPE m AS ENUM ('a'); ALTER TYPE m RENAME VALUE 'a' TO 'b'; ALTER TYPE m RENAME TO n; ALTER TYPE n SET SCHEMA app", "enum app.n (b)")]
    [InlineData("CREATE TYPE m AS ENUM ('a'); ALTER TYPE m OWNER TO x; DROP TYPE IF EXISTS z, m CASCADE", "")]
    [InlineData("CREATE TYPE c AS (a int, \"b c\" text COLLATE \"C\", d numeric(5,2)[])", "composite public.c (a integer,b c text,d numeric(5,2)[])")]
    [InlineData("CREATE TYPE c AS ()", "composite public.c ()")]
    [InlineData(
        "CREATE TYPE c AS (a int, b int); ALTER TYPE c ADD ATTRIBUTE d text CASCADE, DROP ATTRIBUTE IF EXISTS a, DROP ATTRIBUTE IF EXISTS z, ALTER ATTRIBUTE b SET DATA TYPE int8; ALTER TYPE c RENAME ATTRIBUTE d TO e",
        "composite public.c (b bigint,e text)")]
    [InlineData("CREATE TYPE r AS RANGE (subtype = float8, subtype_diff = float8mi)", "range public.r double precision public.r_multirange")]
    [InlineData("CREATE TYPE floatrange AS RANGE (SUBTYPE = timestamp with time zone)", "range public.floatrange timestamp with time zone public.floatmultirange")]
    [InlineData("CREATE TYPE r AS RANGE (subtype = text, multirange_type_name = public.rs, collation = \"C\")", "range public.r text public.rs")]
    [InlineData("CREATE TYPE b; CREATE FUNCTION f() RETURNS b; CREATE TYPE b (INPUT = f, OUTPUT = g)", "")]
    [InlineData("CREATE DOMAIN d AS text", "domain public.d text")]
    [InlineData("CREATE DOMAIN d varchar(5)[] COLLATE \"C\" DEFAULT 'x' CONSTRAINT n NOT NULL CHECK (VALUE <> '')", "domain public.d character varying(5)[] not null")]
    [InlineData("CREATE DOMAIN d AS int NULL; ALTER DOMAIN d SET NOT NULL; ALTER DOMAIN d RENAME TO e; ALTER DOMAIN e SET SCHEMA app", "domain app.e integer not null")]
    [InlineData("CREATE DOMAIN d AS int NOT NULL; ALTER DOMAIN d DROP NOT NULL; ALTER DOMAIN d SET DEFAULT 5; ALTER DOMAIN d ADD CHECK (VALUE > 0)", "domain public.d integer")]
    [InlineData("CREATE DOMAIN d AS int; ALTER DOMAIN d ADD CONSTRAINT n NOT NULL; ALTER DOMAIN d DROP CONSTRAINT IF EXISTS other", "domain public.d integer not null")]
    [InlineData("CREATE DOMAIN d AS int; ALTER DOMAIN d ADD CONSTRAINT n NOT NULL; ALTER DOMAIN d DROP CONSTRAINT n", "domain public.d integer")]
    [InlineData("CREATE DOMAIN d AS int; DROP DOMAIN d", "")]
    public void Types(string sql, string expected) => Ddl.AssertFacts(sql, expected);

    [Fact]
    public void Renamed_type_is_renamed_where_it_is_used() => Assert.Equal(
        ["a app.n", "b app.n[]"], Ddl.Columns("CREATE TYPE m AS ENUM ('x'); CREATE TABLE t (a m, b m[]); ALTER TYPE m RENAME TO n; ALTER TYPE n SET SCHEMA app"));

    [Fact]
    public void Dropped_type_takes_columns_along() => Assert.Equal(
        ["b integer"],
        Ddl.Columns("CREATE TYPE m AS ENUM ('x'); CREATE DOMAIN d AS m; CREATE TABLE t (a m[], b int, c d UNIQUE); DROP TYPE m CASCADE"));

    [Fact]
    public void Domain_can_forbid_null()
    {
        var table = Ddl.Table(
            """
            CREATE DOMAIN d AS int NOT NULL;
            CREATE DOMAIN e AS d;
            CREATE DOMAIN f AS int;
            CREATE TABLE t (a d, b e, c f, d d[], e d NOT NULL);
            """);

        Assert.Equal([false, false, false, false, true], table.Columns.Select(column => column.IsNotNull));
        Assert.Equal([false, false, true, true, false], table.Columns.Select(column => column.IsNullable));
    }

    [Fact]
    public void Kinds_of_types()
    {
        var table = Ddl.Table(
            """
            CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;
            CREATE TYPE m AS ENUM ('x'); CREATE TYPE c AS (a int); CREATE TYPE r AS RANGE (subtype = int); CREATE DOMAIN d AS int; CREATE TYPE b;
            CREATE TABLE t (a int, b m, c c, d r, e r_multirange, f d, g b, h citext, i int4range);
            """);

        Assert.Equal(
            [
                TypeKind.Base, TypeKind.Enum, TypeKind.Composite, TypeKind.Range, TypeKind.Multirange, TypeKind.Domain, TypeKind.Base,
                TypeKind.Unknown, TypeKind.Range,
            ],
            table.Columns.Select(column => column.Type.Kind));
        Assert.Equal(["citext"], Ddl.Read("CREATE EXTENSION citext; CREATE EXTENSION hstore CASCADE; DROP EXTENSION hstore").Extensions);
    }

    [Theory]
    [InlineData("ALTER TYPE m ADD VALUE 'x'", "schema.sql(1,12): there is no type m here; its CREATE must come before")]
    [InlineData("CREATE TYPE m AS ENUM ('a'); ALTER TYPE m ADD VALUE 'a'", "schema.sql(1,41): the enum public.m has the label 'a' already")]
    [InlineData("CREATE TYPE m AS ENUM ('a'); ALTER TYPE m ADD VALUE 'b' BEFORE 'z'", "schema.sql(1,41): the enum public.m has no label 'z' here")]
    [InlineData("CREATE TYPE m AS (a int); ALTER TYPE m DROP ATTRIBUTE b", "schema.sql(1,38): the type public.m has no attribute b here")]
    [InlineData("CREATE TYPE m AS ENUM ('a'); CREATE DOMAIN m AS int", "schema.sql(1,44): there is a type public.m already; this one is left out")]
    [InlineData("DROP TYPE m", "schema.sql(1,11): there is no type m here; its CREATE must come before")]
    public void Impossible_changes_are_reported(string sql, string expected) => Assert.Equal([expected], Ddl.Problems(sql));
}
