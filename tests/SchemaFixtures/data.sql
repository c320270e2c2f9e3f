-- Rows whose texts look like statements, for dumps with data.
CREATE TABLE pages (id serial PRIMARY KEY, body text, tags text[], raw bytea);
INSERT INTO pages (body, tags, raw) VALUES
    ('CREATE TABLE no (a int);', '{a,"b;c"}', '\xdeadbeef'),
    (E'two\nlines; DROP TABLE pages;\n\\.\nCREATE TABLE no (a int);', NULL, NULL),
    (E'tab\there, quote '' and $$ and /* and --', '{}', ''),
    (NULL, '{NULL}', NULL),
    (E'\\', '{"\\\\"}', E'\\\\'::bytea);
CREATE TABLE log (at timestamptz NOT NULL, page integer REFERENCES pages, PRIMARY KEY (at, page));
INSERT INTO log SELECT '2025-01-01'::timestamptz + id * interval '1 day', id FROM pages;
CREATE TABLE "odd name" ("a ""b""" text);
INSERT INTO "odd name" VALUES ('; '), ('\.');
