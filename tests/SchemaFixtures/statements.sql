-- Statements that say nothing of a table, in all their forms, between tables that must be found.
CREATE TABLE first (id int PRIMARY KEY, note text);

CREATE FUNCTION add(integer, integer) RETURNS integer AS 'select $1 + $2;' LANGUAGE SQL IMMUTABLE RETURNS NULL ON NULL INPUT;
CREATE FUNCTION add(a text, b text DEFAULT 'x;y') RETURNS text LANGUAGE sql RETURN a || b;
CREATE OR REPLACE FUNCTION dup(int, OUT f1 int, OUT f2 text) AS $$ SELECT $1, CAST($1 AS text) || ' is text; CREATE TABLE no (a int);' $$ LANGUAGE SQL;
CREATE FUNCTION many(VARIADIC numbers numeric[]) RETURNS TABLE (a int, b text) LANGUAGE plpgsql AS $outer$
DECLARE
    statement text := $inner$ CREATE TABLE inner_one (a int); $inner$;
BEGIN
    IF numbers[1] > 0 THEN RETURN QUERY SELECT 1, 'a;b'; END IF;
    -- $outer
    /* $ */
END
$outer$;
CREATE FUNCTION atomic(n integer) RETURNS integer LANGUAGE sql
BEGIN ATOMIC
    SELECT CASE WHEN n > 0 THEN CASE n WHEN 1 THEN 2 ELSE 3 END ELSE 0 END;
    SELECT count(*)::integer FROM first WHERE id = n;
END;
CREATE PROCEDURE work(INOUT a int) LANGUAGE sql BEGIN ATOMIC INSERT INTO first VALUES (a); DELETE FROM first; SELECT a; END;
CREATE PROCEDURE plain() LANGUAGE plpgsql AS E'BEGIN\n  PERFORM 1; -- it\'s\nEND';
CREATE AGGREGATE joined (text) (SFUNC = add, STYPE = text, INITCOND = '');
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, COMMUTATOR = OPERATOR(public.===));
CREATE OPERATOR FAMILY numbers USING btree;
CREATE OPERATOR CLASS number_ops FOR TYPE int4 USING btree FAMILY numbers AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int4, int4);
CREATE COLLATION german (provider = libc, locale = 'C');
CREATE TEXT SEARCH DICTIONARY plain_words (TEMPLATE = simple, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION words ALTER MAPPING FOR word, asciiword WITH simple;
CREATE CONVERSION my_conversion FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
CREATE STATISTICS first_statistics (dependencies, ndistinct) ON id, note FROM first;
CREATE FUNCTION on_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER changed AFTER INSERT ON first REFERENCING NEW TABLE AS created FOR EACH STATEMENT EXECUTE FUNCTION on_change();
CREATE CONSTRAINT TRIGGER checked AFTER UPDATE ON first DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE PROCEDURE on_change();
CREATE RULE no_delete AS ON DELETE TO first WHERE OLD.id = 1 DO INSTEAD NOTHING;
CREATE RULE two AS ON UPDATE TO first DO ALSO (INSERT INTO first VALUES (5); DELETE FROM first WHERE note = ';)');
CREATE FUNCTION on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'create table'; END $$;
CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION on_ddl();
ALTER EVENT TRIGGER watch DISABLE;
ALTER TABLE first ENABLE ROW LEVEL SECURITY, DISABLE TRIGGER changed;
CREATE POLICY own ON first FOR ALL TO PUBLIC USING (id > 0 AND note NOT IN ('a', 'b;c')) WITH CHECK (true);
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER there FOREIGN DATA WRAPPER nowhere OPTIONS (host 'a;b', dbname 'x');
CREATE USER MAPPING FOR CURRENT_USER SERVER there OPTIONS (password 'CREATE TABLE');
CREATE FOREIGN TABLE far (id integer OPTIONS (column_name 'ID') NOT NULL, note text COLLATE "C", CHECK (id > 0)) SERVER there OPTIONS (schema_name 'a', table_name 'b');
ALTER FOREIGN TABLE far ADD COLUMN more text OPTIONS (a 'b'), ALTER COLUMN note OPTIONS (ADD c 'd'), OPTIONS (SET table_name 'c');
CREATE FOREIGN TABLE far_part (id integer NOT NULL, note text COLLATE "C", last boolean) INHERITS (far) SERVER there;
GRANT SELECT (id), UPDATE (note) ON first TO PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC;
COMMENT ON FUNCTION add(integer, integer) IS 'ALTER TABLE first DROP note;';
COMMENT ON CONSTRAINT first_pkey ON first IS 'the key';
COMMENT ON INDEX first_pkey IS 'its index';
COMMENT ON TABLE first IS U&'sp\0061ced';
COMMENT ON COLUMN public.first.note IS 'a'
    'b';
INSERT INTO first VALUES (1, 'CREATE TABLE no (a int);'), (2, $$ DROP TABLE first; $$), (3, E'\'; DROP TABLE first; --');
UPDATE first SET note = note || ';' WHERE id IN (SELECT -id FROM first) RETURNING *;
WITH made AS (INSERT INTO first VALUES (6, 'DELETE') RETURNING *) SELECT count(*) FROM made;
TRUNCATE first RESTART IDENTITY CASCADE;
VALUES (1), (2);
TABLE first;
LOCK TABLE first IN ACCESS EXCLUSIVE MODE;
ANALYZE first;
EXPLAIN CREATE TABLE explained AS SELECT 1;
PREPARE plan AS SELECT * FROM first WHERE id = $1;
EXECUTE plan(1);
DEALLOCATE ALL;
DECLARE rows CURSOR WITH HOLD FOR SELECT * FROM first;
FETCH 1 FROM rows;
CLOSE rows;
NOTIFY changes, 'create table; x';
SHOW search_path;
SET TIME ZONE 'UTC';
SET statement_timeout TO '5min';
SET LOCAL lock_timeout = 100;
DO $$ BEGIN PERFORM add(1, 2); END $$;
DO LANGUAGE plpgsql 'BEGIN NULL; END';
CALL plain();
CREATE RECURSIVE VIEW counted (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM counted WHERE n < 5;
CREATE OR REPLACE TEMP VIEW passing AS SELECT 1 AS a;
CREATE MATERIALIZED VIEW kept USING heap WITH (fillfactor = 70) AS SELECT id FROM first WITH DATA;
CREATE UNIQUE INDEX ON kept (id);
ALTER VIEW counted SET (security_barrier);
CREATE SEQUENCE numbers AS smallint INCREMENT BY -1 MAXVALUE 5 CYCLE OWNED BY first.id;
ALTER SEQUENCE IF EXISTS numbers RESTART WITH 3 OWNED BY NONE;
ALTER SEQUENCE numbers RENAME TO counts;
ALTER FUNCTION add(integer, integer) COST 5;
ALTER INDEX first_pkey SET (fillfactor = 50);
REINDEX TABLE first;
CLUSTER first USING first_pkey;
ALTER TABLE first SET WITHOUT CLUSTER, ALTER COLUMN note SET STORAGE EXTERNAL, ALTER note SET STATISTICS 100, ALTER note SET (n_distinct = 5), SET (autovacuum_enabled = false);
DROP FUNCTION IF EXISTS dup(int), nothing(text) CASCADE;
DROP TRIGGER IF EXISTS changed ON first;
DROP POLICY own ON first;
DROP RULE two ON first;
DROP AGGREGATE joined(text);
DROP OPERATOR IF EXISTS === (integer, integer);
DROP EVENT TRIGGER watch;
DROP SEQUENCE counts;
DROP STATISTICS first_statistics;
DROP TEXT SEARCH CONFIGURATION words;
DROP COLLATION german;

CREATE TABLE last (id int PRIMARY KEY, "CREATE TABLE no (a int);" text, CONSTRAINT "; DROP TABLE last;" UNIQUE ("CREATE TABLE no (a int);"));
