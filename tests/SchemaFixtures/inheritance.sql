-- A zoo of tables that inherit.
CREATE SCHEMA zoo;
CREATE TABLE zoo.living (id serial PRIMARY KEY, name text NOT NULL, born date DEFAULT CURRENT_DATE, CHECK (name <> '') NO INHERIT);
CREATE TABLE zoo.owned (owner text DEFAULT 'zoo', name text, price numeric(10,2));
CREATE TABLE zoo.animals (legs smallint NOT NULL, name text COLLATE "default" DEFAULT 'beast') INHERITS (zoo.living);
CREATE TABLE zoo.pets (chip uuid UNIQUE, born date NOT NULL) INHERITS (zoo.animals, zoo.owned);
CREATE TABLE zoo.cats () INHERITS (zoo.pets);
CREATE TABLE zoo.strays (id integer NOT NULL, name text NOT NULL, born date, legs smallint NOT NULL, found_at point);
ALTER TABLE zoo.strays INHERIT zoo.animals;
CREATE TABLE zoo.plants (id integer DEFAULT 7, height real, PRIMARY KEY (id)) INHERITS (zoo.living);

ALTER TABLE zoo.living ADD COLUMN sex "char", ADD COLUMN seen timestamptz NOT NULL DEFAULT now();
ALTER TABLE zoo.animals ADD COLUMN fur text;
ALTER TABLE zoo.living ADD COLUMN height real;
ALTER TABLE zoo.living RENAME COLUMN sex TO gender;
ALTER TABLE zoo.living ALTER COLUMN gender TYPE text USING gender::text;
ALTER TABLE zoo.living ALTER COLUMN born SET NOT NULL;
ALTER TABLE zoo.animals ALTER COLUMN fur SET NOT NULL, ALTER COLUMN fur SET DEFAULT 'grey';
ALTER TABLE zoo.living DROP COLUMN height;
ALTER TABLE ONLY zoo.owned DROP COLUMN price;
ALTER TABLE zoo.owned ALTER COLUMN owner DROP DEFAULT;
ALTER TABLE zoo.cats NO INHERIT zoo.pets;
ALTER TABLE zoo.animals DROP COLUMN legs;
ALTER TABLE zoo.pets REPLICA IDENTITY FULL;
ALTER TABLE zoo.living ALTER COLUMN name SET STORAGE EXTERNAL, ALTER COLUMN gender SET STORAGE MAIN;
ALTER TABLE zoo.owned ALTER COLUMN name SET STORAGE EXTERNAL;
ALTER TABLE ONLY zoo.living ALTER COLUMN name SET STORAGE "plain";
ALTER TABLE zoo.animals ALTER COLUMN fur SET STORAGE PLAIN;
ALTER TABLE zoo.animals ALTER COLUMN fur TYPE varchar;
ALTER TABLE zoo.plants DROP CONSTRAINT plants_pkey;

CREATE TYPE zoo.keeper AS (name text, since date);
CREATE TABLE zoo.keepers OF zoo.keeper (name WITH OPTIONS NOT NULL, PRIMARY KEY (name), since DEFAULT '2020-01-01');
CREATE TABLE zoo.head_keepers OF zoo.keeper;
ALTER TYPE zoo.keeper ADD ATTRIBUTE wage numeric(8,2) CASCADE, DROP ATTRIBUTE since CASCADE;
ALTER TABLE zoo.head_keepers NOT OF;
CREATE TABLE zoo.teams (id int PRIMARY KEY, head zoo.keepers, members zoo.keeper[]);

CREATE PUBLICATION living FOR TABLE zoo.living;
CREATE PUBLICATION living_only FOR TABLE ONLY zoo.living, zoo.owned *;
CREATE TABLE zoo.fish () INHERITS (zoo.living);
CREATE TABLE zoo.like_fish (LIKE zoo.fish INCLUDING STORAGE);
DROP TABLE zoo.cats;
