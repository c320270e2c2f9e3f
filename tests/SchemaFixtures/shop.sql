-- A shop, written by hand: enums, domains, composite types, ranges, keys of every kind, and publications.
CREATE EXTENSION IF NOT EXISTS plpgsql;

CREATE SCHEMA sales AUTHORIZATION CURRENT_USER;
CREATE SCHEMA IF NOT EXISTS warehouse;

CREATE TYPE sales.order_status AS ENUM ('new', 'paid', 'in transit', 'it''s gone', E'tab\there');
ALTER TYPE sales.order_status ADD VALUE IF NOT EXISTS 'returned' AFTER 'paid';
ALTER TYPE sales.order_status ADD VALUE 'draft' BEFORE 'new';
ALTER TYPE sales.order_status RENAME VALUE 'in transit' TO 'shipped';

CREATE DOMAIN sales.email AS character varying(320) COLLATE "C"
    CONSTRAINT email_has_at CHECK (VALUE ~ '^[^@]+@[^@]+$');
CREATE DOMAIN sales.required_email AS sales.email NOT NULL DEFAULT 'nobody@example.com';
CREATE DOMAIN sales.amount AS numeric(12, 2) DEFAULT 0 CHECK (VALUE >= 0) CHECK (VALUE < 1e9);
CREATE DOMAIN sales.tags AS text[];
ALTER DOMAIN sales.amount SET NOT NULL;

CREATE TYPE sales.address AS (
    street text COLLATE "C",
    zip character(5),
    "Country Code" varchar(2)
);
ALTER TYPE sales.address ADD ATTRIBUTE geo point, ALTER ATTRIBUTE zip TYPE varchar(10);
ALTER TYPE sales.address RENAME ATTRIBUTE "Country Code" TO country;

CREATE TYPE sales.price_range AS RANGE (SUBTYPE = numeric, SUBTYPE_OPCLASS = numeric_ops);
CREATE TYPE warehouse.shelf AS RANGE (subtype = text, collation = "C", multirange_type_name = warehouse.shelves);

CREATE TABLE sales.customers (
    id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME sales.customer_numbers START WITH 1000 CACHE 10) PRIMARY KEY,
    mail sales.required_email,
    second_mail sales.email,
    name text NOT NULL CHECK (name <> '' AND name IS NOT NULL),
    full_name text GENERATED ALWAYS AS (upper(name) || ' ' || coalesce(second, '')) STORED,
    second text,
    home sales.address,
    old_homes sales.address[],
    tags sales.tags,
    since timestamp(3) with time zone DEFAULT now() NOT NULL,
    CONSTRAINT customers_mail_key UNIQUE (mail) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE sales.customers IS 'People; who buy';
COMMENT ON COLUMN sales.customers.name IS $$As it's written$$;

CREATE TABLE sales.orders (
    id bigserial,
    customer_id bigint NOT NULL REFERENCES sales.customers (id) MATCH SIMPLE ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE,
    status sales.order_status DEFAULT 'new'::sales.order_status NOT NULL,
    history sales.order_status[] DEFAULT ARRAY['new'::sales.order_status],
    total sales.amount,
    paid numeric(12,2),
    discount real, factor double precision, ratio float(20), weight float(30), share decimal,
    delivered daterange, prices sales.price_range, spans sales.price_multirange, places warehouse.shelf,
    code character varying(20) UNIQUE, sign char, block char(10), short "char", free bpchar,
    flags bit(8), mask bit varying(16), one bit,
    note text, body json, extra jsonb DEFAULT '{"a": [1, 2]}'::jsonb,
    token uuid DEFAULT gen_random_uuid(), digest bytea, ip inet, net cidr, mac macaddr,
    took interval, took_days interval day to second(3), took_years interval year to month, precise interval(2),
    at_time time, at_time_tz time(0) with time zone, on_day date, stamp timestamp without time zone,
    matrix integer[][], cube int[3][3][3], list int ARRAY[4], words text ARRAY,
    doc tsvector, doc_query tsquery, xml_doc xml, cash money, path path, area polygon, lsn pg_lsn, who name, row_id oid,
    PRIMARY KEY (id) INCLUDE (customer_id) WITH (fillfactor = 90),
    CONSTRAINT total_positive CHECK ((total)::numeric > (0)::numeric) NO INHERIT,
    EXCLUDE USING gist (delivered WITH &&) WHERE (delivered IS NOT NULL)
) WITH (fillfactor = 70, autovacuum_enabled = off);

CREATE INDEX ON sales.orders USING hash (status);
CREATE UNIQUE INDEX orders_open ON sales.orders (customer_id) WHERE status <> 'paid';
CREATE UNIQUE INDEX orders_lower ON sales.orders (lower(note), id DESC NULLS LAST);
CREATE UNIQUE INDEX orders_natural ON sales.orders USING btree (customer_id, code varchar_pattern_ops) INCLUDE (note) TABLESPACE pg_default;

CREATE TABLE sales.order_lines (
    order_id bigint NOT NULL,
    line smallint NOT NULL,
    sku text NOT NULL,
    quantity integer DEFAULT (1 + 0) NOT NULL,
    price numeric(12,2) DEFAULT 0.00 NOT NULL
);
ALTER TABLE ONLY sales.order_lines ADD CONSTRAINT order_lines_pkey PRIMARY KEY (order_id, line);
ALTER TABLE sales.order_lines
    ADD CONSTRAINT order_lines_order FOREIGN KEY (order_id) REFERENCES sales.orders (id) ON DELETE CASCADE NOT VALID,
    ADD COLUMN total numeric GENERATED ALWAYS AS ((quantity)::numeric * price) STORED,
    ALTER COLUMN sku TYPE varchar(40) USING left(sku, 40);
CREATE UNIQUE INDEX order_lines_sku ON sales.order_lines (order_id, sku);
ALTER TABLE sales.order_lines REPLICA IDENTITY USING INDEX order_lines_sku;

CREATE UNLOGGED TABLE warehouse.cache (key text PRIMARY KEY, value bytea);
CREATE TABLE warehouse.log (at timestamptz NOT NULL, message text);
ALTER TABLE warehouse.log REPLICA IDENTITY FULL;
CREATE TABLE warehouse.quiet (LIKE warehouse.log INCLUDING ALL);
ALTER TABLE warehouse.quiet REPLICA IDENTITY NOTHING;
CREATE TABLE warehouse.stock (LIKE sales.order_lines INCLUDING DEFAULTS INCLUDING INDEXES, counted date, EXCLUDE (counted WITH =));
CREATE TEMPORARY TABLE scratch (a int);

CREATE VIEW sales.open_orders AS SELECT o.id, c.name FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id WHERE o.status = 'new';
CREATE MATERIALIZED VIEW warehouse.totals AS SELECT customer_id, sum(paid) AS paid FROM sales.orders GROUP BY 1 WITH NO DATA;
CREATE UNIQUE INDEX totals_customer ON warehouse.totals (customer_id);

CREATE FUNCTION sales.touch() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
    -- CREATE TABLE nothing (a int);
    NEW.since := now();
    RETURN NEW;
END;
$function$;
CREATE TRIGGER touch BEFORE UPDATE ON sales.customers FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION sales.touch();
CREATE FUNCTION sales.next_line(bigint) RETURNS integer LANGUAGE sql
BEGIN ATOMIC
    SELECT coalesce(max(line) + 1, 1) FROM sales.order_lines WHERE order_id = $1;
END;
CREATE RULE quiet AS ON DELETE TO warehouse.quiet DO INSTEAD (SELECT 1; INSERT INTO warehouse.log VALUES (now(), 'deleted; quietly'));

CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert, update');
CREATE PUBLICATION orders FOR TABLE sales.orders, ONLY sales.order_lines WITH (publish_via_partition_root = true);
CREATE PUBLICATION nothing;
ALTER PUBLICATION orders ADD TABLE sales.customers;
ALTER PUBLICATION orders DROP TABLE sales.order_lines;
ALTER PUBLICATION nothing SET (publish = 'delete, truncate');
ALTER PUBLICATION nothing RENAME TO something;

-- An index goes with a column that its condition or an expression of it names, and leaves its name to another.
ALTER TABLE sales.orders ADD COLUMN deleted_at timestamptz;
CREATE UNIQUE INDEX orders_kept ON sales.orders (id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX orders_month ON sales.orders (date_trunc('month', deleted_at AT TIME ZONE 'UTC'), id);
ALTER TABLE sales.orders DROP COLUMN deleted_at;
CREATE UNIQUE INDEX orders_kept ON sales.orders (id);
CREATE UNIQUE INDEX orders_month ON sales.orders (id, code);
