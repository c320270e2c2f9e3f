--
-- PostgreSQL database dump
--

\restrict dQ4zT9VbUe2mJkHnS7wYxLr1PcAf0GiO5uXqE8sKtWvR3hNjDyBgMaZoFpClI6C

-- Dumped from database version 18.0
-- Dumped by pg_dump version 18.0

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE SCHEMA app;


--
-- Name: code; Type: DOMAIN; Schema: app; Owner: -
--

CREATE DOMAIN app.code AS text CONSTRAINT code_given NOT NULL;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: parent; Type: TABLE; Schema: app; Owner: -
--

CREATE TABLE app.parent (
    id integer CONSTRAINT parent_id_given NOT NULL,
    name text,
    local_only text CONSTRAINT parent_local_only_not_null NOT NULL NO INHERIT,
    doubled integer GENERATED ALWAYS AS ((id * 2)),
    stored_double integer GENERATED ALWAYS AS ((id * 2)) STORED
);


--
-- Name: child; Type: TABLE; Schema: app; Owner: -
--

CREATE TABLE app.child (
    extra app.code,
    CONSTRAINT child_name_not_null NOT NULL name
)
INHERITS (app.parent);


--
-- Name: bookings; Type: TABLE; Schema: app; Owner: -
--

CREATE TABLE app.bookings (
    room int4range NOT NULL,
    during tstzrange NOT NULL,
    guest text,
    checked text,
    plain text NOT NULL
);


--
-- Name: measured; Type: TABLE; Schema: app; Owner: -
--

CREATE TABLE app.measured (
    id bigint NOT NULL,
    day date NOT NULL,
    value double precision
)
PARTITION BY RANGE (day);


ALTER TABLE app.measured ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME app.measured_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE app.measured_2025 (
    id bigint CONSTRAINT measured_id_not_null NOT NULL,
    day date CONSTRAINT measured_day_not_null NOT NULL,
    value double precision
);


ALTER TABLE ONLY app.measured ATTACH PARTITION app.measured_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');


ALTER TABLE ONLY app.bookings
    ADD CONSTRAINT bookings_pkey PRIMARY KEY (room, during WITHOUT OVERLAPS);


ALTER TABLE ONLY app.measured
    ADD CONSTRAINT measured_pkey PRIMARY KEY (id, day);


ALTER TABLE ONLY app.measured_2025
    ADD CONSTRAINT measured_2025_pkey PRIMARY KEY (id, day);


ALTER TABLE app.bookings
    ADD CONSTRAINT bookings_checked_not_null NOT NULL checked NOT VALID;


ALTER TABLE app.bookings
    ADD CONSTRAINT guest_named CHECK ((guest <> ''::text)) NOT ENFORCED;


CREATE UNIQUE INDEX parent_id ON app.parent USING btree (id) NULLS NOT DISTINCT;


ALTER INDEX app.measured_pkey ATTACH PARTITION app.measured_2025_pkey;


ALTER TABLE ONLY app.parent REPLICA IDENTITY USING INDEX parent_id;


--
-- Name: generated; Type: PUBLICATION; Schema: -; Owner: -
--

CREATE PUBLICATION generated WITH (publish = 'insert, update, delete, truncate', publish_generated_columns = stored);


CREATE PUBLICATION rooted FOR ALL TABLES WITH (publish = 'insert', publish_via_partition_root = true);


ALTER PUBLICATION generated ADD TABLE ONLY app.parent;


ALTER PUBLICATION generated ADD TABLE ONLY app.bookings (room, during, guest) WHERE ((guest IS NOT NULL));


--
-- PostgreSQL database dump complete
--

\unrestrict dQ4zT9VbUe2mJkHnS7wYxLr1PcAf0GiO5uXqE8sKtWvR3hNjDyBgMaZoFpClI6C

-- And by hand: what a dump does not show.
ALTER TABLE app.parent DROP CONSTRAINT parent_local_only_not_null;
ALTER TABLE app.bookings DROP CONSTRAINT bookings_plain_not_null;
ALTER TABLE app.bookings VALIDATE CONSTRAINT bookings_checked_not_null;
ALTER TABLE app.parent ADD COLUMN later text, ADD CONSTRAINT later_given NOT NULL later NO INHERIT;
ALTER TABLE app.parent ALTER COLUMN stored_double SET EXPRESSION AS (id * 3);
