namespace TypedCdc.IntegrationTests.Schema.Generated;

/// <summary>
/// Statements on a few names, so that they meet: many of them a server refuses, and those are left out.
/// </summary>
internal static class DdlGrammar
{
    private const string Rules =
        """
        statement:
          *18 {create table}
          *30 {alter table}
          *4 {drop}
          *6 {create type}
          *8 {alter type}
          *6 {create index}
          *5 {publication}
          *2 {comment}
          *1 {session}
          *1 {other}
        first table:
          *3 CREATE TABLE {simple table} (a {typed}, b {typed}, c {typed})
          *2 CREATE TABLE {simple table} (a int, b {typed}, c {typed}, {table constraint})
          *2 CREATE TABLE {simple table} (a text, b {long type}, c {long type})
          *2 CREATE TABLE {simple table} (p int, a {typed}, b {typed}) PARTITION BY LIST (p)
          *2 CREATE TABLE {simple table} (d {typed}) INHERITS ({simple table})
          CREATE TABLE {simple table} PARTITION OF {simple table} {bound}
          CREATE TABLE {simple table} OF {composite}
        create table:
          *8 CREATE {persistence} TABLE {if not exists} {table} ({elements}) {inherits}
          *4 CREATE TABLE {table} (p int, {elements}) PARTITION BY {strategy} (p)
          *2 CREATE TABLE {table} ({elements}, p int) PARTITION BY LIST (p)
          *5 CREATE {persistence} TABLE {table} PARTITION OF {table} {options} {bound}
          *3 CREATE TABLE {table} PARTITION OF {table} {options} {bound} PARTITION BY LIST (p)
          *2 CREATE TABLE {table} OF {composite} {options}
          CREATE SCHEMA IF NOT EXISTS {schema}
        strategy:
          RANGE
          LIST
          HASH
        bound:
          DEFAULT
          *2 FOR VALUES IN ({number})
          FOR VALUES FROM ({number}) TO (MAXVALUE)
          FOR VALUES FROM (MINVALUE) TO ({number})
          FOR VALUES WITH (MODULUS 2, REMAINDER {bit})
        bit:
          0
          1
        number:
          1
          2
          3
          4
        persistence:
          *6 -
          UNLOGGED
          TEMPORARY
        if not exists:
          *3 -
          IF NOT EXISTS
        inherits:
          *4 -
          *2 INHERITS ({table})
          INHERITS ({table}, {table})
        options:
          *4 -
          ({column} {column constraint})
          ({column} {column constraint}, {column} {column constraint})
          ({table constraint})
        elements:
          *3 a {typed}, b {typed}, c {typed}
          *3 b {typed}, a {typed}, {table constraint}
          *2 c {typed}, d {typed}, a {typed}, {table constraint}, b {typed}, {table constraint}
          *2 a {typed}, {element}
          LIKE {table} {including}
          {element}, {element}
          "E f" {typed}, c {typed}
        typed:
          *6 {type}
          *2 {type} NOT NULL
          {type} DEFAULT NULL
          text DEFAULT 'x'
          *2 {long type}
          {long type} STORAGE {storage}
          {type} {column constraint}
        element:
          *9 {column definition}
          *2 {table constraint}
          LIKE {table} {including}
        including:
          -
          INCLUDING ALL
          INCLUDING DEFAULTS INCLUDING GENERATED
          INCLUDING IDENTITY INCLUDING INDEXES
          INCLUDING ALL EXCLUDING INDEXES
          INCLUDING STORAGE
          INCLUDING ALL EXCLUDING STORAGE
        column definition:
          *4 {column} {type}
          *4 {column} {type} {column constraint}
          {column} {type} {column constraint} {column constraint}
          {column} {long type} STORAGE {storage} {column constraint}
        storage:
          PLAIN
          External
          EXTENDED
          "Main"
          DEFAULT
        long type:
          *3 text
          varchar(20)
          numeric
          numeric(10, 2)
          int[]
          {type}
        column constraint:
          *3 NOT NULL
          NULL
          *2 DEFAULT {expression}
          UNIQUE
          *2 PRIMARY KEY
          CHECK ({column} IS NOT NULL)
          GENERATED {when} AS IDENTITY
          GENERATED ALWAYS AS ({generated}) STORED
          GENERATED ALWAYS AS ({generated})
          CONSTRAINT {constraint} NOT NULL
          CONSTRAINT {constraint} UNIQUE
          CONSTRAINT {constraint} PRIMARY KEY
          NOT NULL NO INHERIT
          REFERENCES {table}
          COLLATE "C"
        when:
          ALWAYS
          BY DEFAULT
        generated:
          {column}
          {column} || 'x'
          {column} + 1
          1
        expression:
          NULL
          1
          'x'
          1 + 2
          NULL::varchar(9)
          ARRAY[]::text[]
          CASE WHEN true THEN 1 ELSE 2 END
          now()
          'l1'
        table constraint:
          *3 {named} PRIMARY KEY ({columns}) {deferrable}
          {named} PRIMARY KEY (p, {columns})
          {named} UNIQUE ({columns}, p)
          *3 {named} UNIQUE {nulls} ({columns}) {deferrable}
          {named} UNIQUE ({column}) INCLUDE ({column})
          {named} NOT NULL {column}
          {named} NOT NULL {column} NO INHERIT
          {named} CHECK ({column} IS NOT NULL)
          {named} FOREIGN KEY ({column}) REFERENCES {table}
          {named} EXCLUDE USING btree ({column} WITH =)
        named:
          *2 -
          CONSTRAINT {constraint}
        nulls:
          *4 -
          NULLS NOT DISTINCT
        deferrable:
          *5 -
          DEFERRABLE
          INITIALLY DEFERRED
          NOT DEFERRABLE
        columns:
          *3 {column}
          *2 {column}, {column}
          {column}, {column}, {column}
        alter table:
          *18 ALTER TABLE {if exists} {only} {table} {action}
          *4 ALTER TABLE {only} {table} {action}, {action}
          *4 ALTER TABLE {if exists} {only} {table} RENAME {column keyword} {column} TO {column}
          *2 ALTER TABLE {table} RENAME TO {simple table}
          *2 ALTER TABLE {table} SET SCHEMA {schema}
          ALTER TABLE {table} RENAME CONSTRAINT {constraint name} TO {constraint}
          *3 ALTER TABLE {only} {table} ATTACH PARTITION {table} {bound}
          *2 ALTER TABLE {table} DETACH PARTITION {table}
          ALTER INDEX {index name} RENAME TO {index}
          ALTER INDEX {index name} ATTACH PARTITION {index name}
          ALTER SCHEMA {schema} RENAME TO {schema}
          ALTER SEQUENCE {table} RENAME TO {simple table}
          ALTER VIEW {view} RENAME TO {simple view}
        if exists:
          *4 -
          IF EXISTS
        only:
          *5 -
          ONLY
        column keyword:
          -
          COLUMN
        action:
          *8 ADD {column keyword} {column definition}
          *2 ADD COLUMN IF NOT EXISTS {column definition}
          *5 DROP {column keyword} {if exists} {column} {cascade}
          *3 ADD {table constraint}
          ADD {named} NOT NULL {column} NOT VALID
          ADD {named} UNIQUE USING INDEX {index}
          ADD {named} PRIMARY KEY USING INDEX {index}
          *3 DROP CONSTRAINT {if exists} {constraint name} {cascade}
          VALIDATE CONSTRAINT {constraint name}
          *5 ALTER {column keyword} {column} SET NOT NULL
          *4 ALTER {column keyword} {column} DROP NOT NULL
          *5 ALTER {column keyword} {column} TYPE {type} {using}
          *2 ALTER {column keyword} {column} SET DEFAULT {expression}
          *2 ALTER {column keyword} {column} DROP DEFAULT
          *2 ALTER {column keyword} {column} ADD GENERATED {when} AS IDENTITY
          ALTER {column keyword} {column} SET GENERATED {when}
          ALTER {column keyword} {column} DROP IDENTITY IF EXISTS
          ALTER {column keyword} {column} DROP EXPRESSION IF EXISTS
          ALTER {column keyword} {column} SET EXPRESSION AS ({generated})
          *10 ALTER {column keyword} {column} SET STORAGE {storage}
          *2 REPLICA IDENTITY {identity}
          *3 INHERIT {table}
          *2 NO INHERIT {table}
          OF {composite}
          NOT OF
          SET LOGGED
          SET UNLOGGED
          SET (fillfactor = 70)
          ENABLE ROW LEVEL SECURITY
          ALTER CONSTRAINT {constraint name} INHERIT
          ALTER CONSTRAINT {constraint name} NO INHERIT
        identity:
          FULL
          NOTHING
          DEFAULT
          *2 USING INDEX {index}
          USING INDEX {simple table}_pkey
          USING INDEX {simple table}_{column}_key
        using:
          *2 -
          USING NULL
        cascade:
          *4 -
          *3 CASCADE
          RESTRICT
        constraint name:
          *4 {constraint}
          {simple table}_pkey
          {simple table}_{column}_key
          {simple table}_{column}_not_null
        drop:
          *2 DROP TABLE {if exists} {table} {cascade}
          DROP TABLE {if exists} {table}, {table} {cascade}
          *2 DROP TYPE {if exists} {type name} {cascade}
          DROP DOMAIN {if exists} {domain} {cascade}
          DROP INDEX {if exists} {index name} {cascade}
          DROP PUBLICATION {if exists} {publication name}
          DROP VIEW {if exists} {view} {cascade}
          DROP SCHEMA {if exists} app {cascade}
        create type:
          *2 CREATE TYPE {enum} AS ENUM ({labels})
          *2 CREATE TYPE {composite} AS ({fields})
          *2 CREATE DOMAIN {domain} AS {type} {domain constraint} {domain constraint}
          CREATE TYPE {range} AS RANGE (subtype = {simple type})
        labels:
          -
          'l1'
          'l1', 'l2'
          'l1', 'l2', 'l3'
        fields:
          {column} {type}
          {column} {type}, {column} {type}
        domain constraint:
          *3 -
          NOT NULL
          CONSTRAINT {constraint} NOT NULL
          DEFAULT 'x'
          CHECK (VALUE IS NOT NULL)
        alter type:
          *3 ALTER TYPE {enum} ADD VALUE {if not exists} {label}
          *2 ALTER TYPE {enum} ADD VALUE {label} {next to} {label}
          *2 ALTER TYPE {enum} RENAME VALUE {label} TO {label}
          *4 ALTER TYPE {composite} {attribute action}
          ALTER TYPE {composite} {attribute action}, {attribute action}
          *2 ALTER TYPE {composite} RENAME ATTRIBUTE {column} TO {column} {cascade}
          ALTER TYPE {type name} RENAME TO {simple type name}
          ALTER TYPE {type name} SET SCHEMA {schema}
          ALTER TYPE {type name} OWNER TO CURRENT_USER
          ALTER DOMAIN {domain} SET NOT NULL
          ALTER DOMAIN {domain} DROP NOT NULL
          ALTER DOMAIN {domain} SET DEFAULT 'x'
          ALTER DOMAIN {domain} ADD {named} NOT NULL
          ALTER DOMAIN {domain} ADD {named} CHECK (VALUE IS NOT NULL)
          ALTER DOMAIN {domain} DROP CONSTRAINT {constraint}
          ALTER DOMAIN {domain} DROP CONSTRAINT o_not_null
          ALTER DOMAIN {domain} RENAME CONSTRAINT {constraint} TO {constraint}
          ALTER DOMAIN {domain} RENAME TO {simple type name}
          ALTER DOMAIN {domain} SET SCHEMA {schema}
        next to:
          BEFORE
          AFTER
        label:
          'l1'
          'l2'
          'l3'
          'l4'
          'it''s'
        attribute action:
          *2 ADD ATTRIBUTE {column} {type} {cascade}
          DROP ATTRIBUTE {if exists} {column} {cascade}
          *2 ALTER ATTRIBUTE {column} TYPE {type} {cascade}
        create index:
          *3 CREATE UNIQUE INDEX {index} ON {only} {table} ({columns}) {include}
          *2 CREATE UNIQUE INDEX ON {table} ({columns})
          CREATE UNIQUE INDEX IF NOT EXISTS {index} ON {table} USING btree ({column} DESC NULLS LAST)
          CREATE UNIQUE INDEX {index} ON {table} ({column}) NULLS NOT DISTINCT
          CREATE UNIQUE INDEX {index} ON {table} ({column}) WHERE {column} IS NOT NULL
          CREATE UNIQUE INDEX ON {table} (({column} || 'x'), {column})
          CREATE INDEX ON {table} ({columns})
        include:
          *4 -
          INCLUDE ({column})
        publication:
          *3 CREATE PUBLICATION {publication name} FOR {objects} {publication options}
          CREATE PUBLICATION {publication name} FOR ALL TABLES{publication options}
          CREATE PUBLICATION {publication name}
          *2 ALTER PUBLICATION {publication name} ADD {objects}
          *2 ALTER PUBLICATION {publication name} DROP {dropped objects}
          *2 ALTER PUBLICATION {publication name} SET {objects}
          ALTER PUBLICATION {publication name} SET ({publication option})
          ALTER PUBLICATION {publication name} RENAME TO {publication name}
        objects:
          *3 {published table}
          *2 {published table}, {table}
          TABLES IN SCHEMA {schema}
          TABLES IN SCHEMA {schema}, CURRENT_SCHEMA
          TABLES IN SCHEMA {schema}, {published table}
        published table:
          *3 TABLE {only} {table}
          TABLE {only} {table} ({columns})
          TABLE {only} {table} WHERE ({column} IS NOT NULL)
          TABLE {only} {table} ({columns}) WHERE ({column} IS NULL)
        dropped objects:
          *2 TABLE {only} {table}
          TABLES IN SCHEMA {schema}
        publication options:
          *2 -
          WITH ({publication option})
          WITH ({publication option}, {publication option})
        publication option:
          publish = 'insert, update'
          publish = 'delete'
          publish = ''
          publish_via_partition_root
          publish_via_partition_root = true
          publish_via_partition_root = off
          publish_generated_columns = stored
          publish_generated_columns = none
        comment:
          COMMENT ON TABLE {table} IS 'a; comment'
          COMMENT ON TABLE {table} IS NULL
          *2 COMMENT ON COLUMN {table}.{column} IS 'it''s one'
          COMMENT ON COLUMN {table}.{column} IS NULL
          COMMENT ON COLUMN {table}.{column} IS ''
        session:
          *3 SET search_path = {schema}, public
          SET search_path TO {schema}
          SET LOCAL search_path = {schema}, {schema}
          SET search_path = public
          RESET search_path
          SELECT pg_catalog.set_config('search_path', 'app, public', false)
        other:
          CREATE VIEW {view} AS SELECT 1 AS a
          CREATE OR REPLACE VIEW {view} AS SELECT 1 AS a
          CREATE SEQUENCE {table}
          CREATE SCHEMA {schema} CREATE TABLE {simple table} (a int PRIMARY KEY) CREATE VIEW v AS SELECT 1 AS x
        schema:
          *5 public
          *2 app
          "Odd One"
        table:
          *6 {simple table}
          {schema}.{simple table}
        simple table:
          *5 t
          *4 u
          *2 v
          w
          "X y"
        view:
          *3 {simple view}
          {schema}.{simple view}
        simple view:
          x
          y
        column:
          *4 a
          *4 b
          *3 c
          *2 d
          "E f"
        constraint:
          k
          l
          "M n"
        index:
          i
          j
          k
        index name:
          *3 {index}
          {schema}.{index}
          {simple table}_pkey
          {simple table}_{column}_idx
        publication name:
          p
          q
          r
        enum:
          *4 m
          app.m
          {type name}
        composite:
          *3 n
          *2 "N n"
          app.n
          {type name}
        domain:
          *4 o
          app.o
          {type name}
        range:
          *4 r
          {type name}
        type name:
          *5 {simple type name}
          {schema}.{simple type name}
        simple type name:
          *3 m
          *3 n
          *2 o
          "N n"
          r
        simple type:
          *3 int
          *2 text
          bigint
          date
          numeric
        type:
          *5 int
          *3 text
          *2 bigint
          smallint
          varchar(20)
          varchar
          char(5)
          numeric(10, 2)
          numeric
          timestamptz
          timestamp(3) without time zone
          interval day to second (2)
          jsonb
          uuid
          bytea
          int[]
          text[][]
          *5 {type name}
          {type name}[]
          {table}
          serial
          bigserial
          double precision
        """;

    private static readonly Grammar Grammar = new(Rules);

    /// <summary>What programs begin with.</summary>
    public static IReadOnlyList<string> Start { get; } =
    [
        "CREATE SCHEMA app",
        "CREATE SCHEMA \"Odd One\"",
        "CREATE TYPE m AS ENUM ('l1', 'l2')",
        "CREATE TYPE n AS (a int, b text)",
        "CREATE TYPE \"N n\" AS (c m)",
        "CREATE DOMAIN o AS int",
    ];

    public static string Text(string rule, Random random) => Grammar.Text(rule, random);
}
