using TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfGeneratedColumns;
using TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfInserts;
using TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfLabels;
using TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfNarrowTypes;
using TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfOldRows;
using TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfPartitions;
using TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfReselection;
using TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfTruncations;
using TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfTwoTables;
using TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfUpserts;
using TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfOddTypes;

namespace TypedCdc.IntegrationTests.Schema.Agreement;

/// <summary>Everything that can be wrong with a schema, and some that is right.</summary>
internal static class AgreementCases
{
    private const string Columns = "id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note varchar(20) NOT NULL";

    private const string Orders = $"CREATE TABLE orders ({Columns});\n";

    private const string Unidentified = "CREATE TABLE orders (id bigint NOT NULL, total numeric(10,2) NOT NULL, note varchar(20) NOT NULL);\n";

    private const string Partitioned = $"CREATE SCHEMA sales; CREATE TABLE orders ({Columns}) PARTITION BY RANGE (id);\n";

    private const string Low = "CREATE TABLE sales.orders_low PARTITION OF orders FOR VALUES FROM (1) TO (9);\n";

    private const string Notes = "CREATE TABLE orders (note text NOT NULL, ";

    private const string Entries = "CREATE TABLE entries (number int NOT NULL);\n";

    private const string Types =
        """
        CREATE TYPE mood AS ENUM ('good', 'bad'); CREATE TYPE address AS (street text, number int);
        CREATE TABLE orders (id bigint PRIMARY KEY, mood mood NOT NULL, address address, numbers int[] NOT NULL, note text NOT NULL);
        ALTER TABLE orders REPLICA IDENTITY FULL;

        """;

    private const string Moods =
        """
        CREATE TYPE mood AS ENUM ('good', 'bad'); CREATE TYPE moodrange AS RANGE (subtype = mood);
        CREATE TYPE odd AS ENUM ('good', 'ugly', 'bad'); CREATE TYPE oddrange AS RANGE (subtype = odd); CREATE DOMAIN odds AS odd[];
        CREATE TYPE entry AS (mood mood, number int);
        CREATE TABLE orders (mood mood NOT NULL, moods mood[] NOT NULL, span moodrange NOT NULL, entry entry NOT NULL, key mood NOT NULL, "any" odd NOT NULL, text odd NOT NULL);

        """;

    private const string Twice = "CREATE TABLE orders (id bigint PRIMARY KEY, twice int GENERATED ALWAYS AS (2) STORED);\n";

    private const string VirtualTwice = "CREATE TABLE orders (id bigint PRIMARY KEY, twice int GENERATED ALWAYS AS (2) VIRTUAL);\n";

    private const string Later = "Of values that may come, a pipeline tells when one does.";

    private const string Harmless = "It does no harm.";

    private const string RecordsAlone = "The compiler checks a record whoever takes it; of a truncation, a pipeline reads no row.";

    private const string NoPublication = "Where no file makes the publication, there may be one, which decides. Without any, the pipeline creates its own.";

    private const string ToastTable = "A table keeps its place for large values, in which there may be some of before; only a rewrite takes it away.";

    private static readonly CheckedHandler Upserts = CheckedHandler.Of<Upserts>();
    private static readonly CheckedHandler Inserts = CheckedHandler.Of<Inserts>();
    private static readonly CheckedHandler OldRows = CheckedHandler.Of<OldRows>();
    private static readonly CheckedHandler Truncations = CheckedHandler.Of<Truncations>();
    private static readonly CheckedHandler OnePartition = CheckedHandler.Of<OnePartition>();
    private static readonly CheckedHandler TwoTables = CheckedHandler.Of<TwoTables>();
    private static readonly CheckedHandler OddTypes = CheckedHandler.Of<OddTypes>();
    private static readonly CheckedHandler Narrow = CheckedHandler.Of<Narrow>();
    private static readonly CheckedHandler Labelled = CheckedHandler.Of<Labelled>();
    private static readonly CheckedHandler GeneratedValues = CheckedHandler.Of<GeneratedValues>();
    private static readonly CheckedHandler Reselecting = CheckedHandler.Of<Reselecting>();

    public static IReadOnlyList<AgreementCase> All =>
    [
        .. Names, .. ColumnTypes, .. Labels, .. Nullability, .. LargeValues, .. Identities, .. Tables, .. Publications, .. ColumnLists, .. GeneratedColumns, .. Partitions,
    ];

    private static IEnumerable<AgreementCase> Names =>
    [
        new("all fits", Upserts, Orders),
        new("no table", Upserts, "CREATE TABLE other (id int PRIMARY KEY)", "TCDC1201 error"),
        new("no column", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, totl numeric(10,2) NOT NULL, note varchar(20) NOT NULL)", "TCDC1202 error"),
        new("a table that is gone", Upserts, Orders + "DROP TABLE orders;")
        {
            AtBuild = ["TCDC1203 error"], AtStart = ["TCDC1201 error"], Reason = "Files tell what there was.",
        },
        new("a column that is gone", Upserts, Orders + "ALTER TABLE orders RENAME total TO sum;")
        {
            AtBuild = ["TCDC1203 error"], AtStart = ["TCDC1202 error"], Reason = "Files tell what there was.",
        },
    ];

    private static IEnumerable<AgreementCase> ColumnTypes =>
    [
        new("types fit", OddTypes, Types),
        new("another type", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total double precision, note varchar(20) NOT NULL)", "TCDC1204 error"),
        new("another large type", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total text, note varchar(20) NOT NULL)", "TCDC1204 error", "TCDC1208 note"),
        new("a domain", Upserts, "CREATE DOMAIN amount AS numeric(10,2); CREATE TABLE orders (id bigint PRIMARY KEY, total amount NOT NULL, note char(4) NOT NULL)", "TCDC1208 note"),
        new("an array of another type", OddTypes, Types + "ALTER TABLE orders DROP numbers, ADD numbers bigint[] NOT NULL;", "TCDC1204 error"),
        new("a domain over an enum", OddTypes, Types + "CREATE DOMAIN humour AS mood; ALTER TABLE orders DROP mood, ADD mood humour NOT NULL;"),
        new("another enum", OddTypes, Types + "CREATE TYPE colour AS ENUM ('red'); ALTER TABLE orders DROP mood, ADD mood colour NOT NULL;", "TCDC1211 warning")
        {
            AtBuild = ["TCDC1212 note"], Reason = Harmless,
        },
        new("another label", OddTypes, Types + "ALTER TYPE mood ADD VALUE 'ugly';", "TCDC1211 warning"),
        new("another composite", OddTypes, Types + "CREATE TYPE place AS (street text, number int); ALTER TABLE orders DROP address, ADD address place;", "TCDC1204 error"),
        new("no attribute", OddTypes, Types + "ALTER TYPE address DROP ATTRIBUTE number;", "TCDC1213 error"),
        new("an attribute of another type", OddTypes, Types.Replace("number int", "number text", StringComparison.Ordinal), "TCDC1204 error"),
        new("narrow types", Narrow, Orders)
        {
            AtBuild = ["TCDC1205 warning"], Reason = Later,
        },
    ];

    private static IEnumerable<AgreementCase> Labels =>
    [
        new("labels fit", Labelled, Moods),
        .. new[] { "mood odd", "moods odd[]", "moods odds", "span oddrange", "key odd" }
            .Select(column => (Name: column.Split(' ')[0], Definition: column))
            .Select(column => new AgreementCase($"a label of {column.Definition}", Labelled, $"{Moods}ALTER TABLE orders DROP {column.Name}, ADD {column.Definition} NOT NULL;", "TCDC1211 warning")),
        new("a label in a composite", Labelled, Moods.Replace("(mood mood", "(mood odd", StringComparison.Ordinal), "TCDC1211 warning"),
        new("a label in a composite that does not fit", Labelled, Moods.Replace("(mood mood, number int", "(mood odd, number text", StringComparison.Ordinal), "TCDC1204 error", "TCDC1211 warning"),
    ];

    private static IEnumerable<AgreementCase> Nullability =>
    [
        new("NULL", Upserts, Orders + "ALTER TABLE orders ALTER total DROP NOT NULL;", "TCDC1206 warning"),
        new("a domain that is NOT NULL", Upserts, "CREATE DOMAIN d AS varchar(20) NOT NULL; CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note d)", "TCDC1208 note"),
        new("a domain over one", Upserts, "CREATE DOMAIN d AS varchar(20) NOT NULL; CREATE DOMAIN e AS d; CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note e)", "TCDC1208 note"),
        new("a domain that takes NULL", Upserts, "CREATE DOMAIN d AS varchar(20); CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note d)", "TCDC1206 warning", "TCDC1208 note"),
        new("NOT NULL that is not validated", Upserts, Orders + "ALTER TABLE orders ALTER note DROP NOT NULL; ALTER TABLE orders ADD CONSTRAINT filled NOT NULL note NOT VALID;", "TCDC1206 warning") { Since = 18 },
        new("NOT NULL that is validated", Upserts, Orders + "ALTER TABLE orders ALTER note DROP NOT NULL; ALTER TABLE orders ADD CONSTRAINT filled NOT NULL note NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT filled;") { Since = 18 },
        new("a key of a partition", Upserts, Partitioned + Low),
        new("a nullable member", OddTypes, Types + "ALTER TABLE orders ALTER address SET NOT NULL;") { AtBuild = ["TCDC1207 note"], Reason = Harmless },
        new("NULL in what is truncated", Truncations, Orders + "ALTER TABLE orders ALTER total DROP NOT NULL;") { AtBuild = ["TCDC1206 warning"], Reason = RecordsAlone },
    ];

    private static IEnumerable<AgreementCase> LargeValues =>
    [
        new("text", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text NOT NULL)", "TCDC1208 note"),
        new("text that is only inserted", Inserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text NOT NULL)"),
        new("short text beside a long one", Upserts, Orders + "ALTER TABLE orders ADD body text;", "TCDC1208 note"),
        new("numeric alone", OldRows, "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric NOT NULL); ALTER TABLE orders REPLICA IDENTITY FULL"),
        new("text with the full row", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text NOT NULL); ALTER TABLE orders REPLICA IDENTITY FULL"),
        new("text kept in the row", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text NOT NULL); ALTER TABLE orders ALTER note SET STORAGE PLAIN"),
        new("text moved at last", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text NOT NULL); ALTER TABLE orders ALTER note SET STORAGE MAIN"),
        new("text moved as it is", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text NOT NULL); ALTER TABLE orders ALTER note SET STORAGE EXTERNAL", "TCDC1208 note"),
        new("text kept in the row of a new table", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text STORAGE PLAIN NOT NULL)") { Since = 16 },
        new("text of another storage than its table", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text NOT NULL, body text); ALTER TABLE orders ALTER note SET STORAGE PLAIN"),
        new("text of partitions kept in the row", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text NOT NULL) PARTITION BY RANGE (id); ALTER TABLE orders ALTER note SET STORAGE PLAIN; CREATE TABLE p PARTITION OF orders DEFAULT"),
        new("text of a partition kept in the row afterwards", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text NOT NULL) PARTITION BY RANGE (id); CREATE TABLE p PARTITION OF orders DEFAULT; ALTER TABLE p ALTER note SET STORAGE PLAIN, ALTER total SET STORAGE PLAIN")
        {
            AtStart = ["TCDC1208 note"], Reason = ToastTable,
        },
        new("text of a partition that is moved at last", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text NOT NULL) PARTITION BY RANGE (id); CREATE TABLE p (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text NOT NULL); ALTER TABLE p ALTER note SET STORAGE MAIN; ALTER TABLE orders ATTACH PARTITION p DEFAULT", "TCDC1208 note"),
        new("short text beside a long one that is gone", Upserts, Orders + "ALTER TABLE orders ADD body text; ALTER TABLE orders DROP body;") { AtStart = ["TCDC1208 note"], Reason = ToastTable },
        new("text of partitions", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text NOT NULL) PARTITION BY RANGE (id); CREATE TABLE p PARTITION OF orders DEFAULT", "TCDC1208 note"),
        new("text of no partition", Upserts, "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text NOT NULL) PARTITION BY RANGE (id)"),
    ];

    private static IEnumerable<AgreementCase> Identities =>
    [
        new("more than the key", OldRows, Orders, "TCDC1209 error"),
        new("the full row", OldRows, Orders + "ALTER TABLE orders REPLICA IDENTITY FULL;"),
        new("a key of all columns", OldRows, "CREATE TABLE orders (id bigint, total numeric(10,2), PRIMARY KEY (total, id))"),
        new("an index", OldRows, Orders + "CREATE UNIQUE INDEX i ON orders (total, id); ALTER TABLE orders REPLICA IDENTITY USING INDEX i;"),
        new("an index of other columns", OldRows, Orders + "CREATE UNIQUE INDEX i ON orders (total); ALTER TABLE orders REPLICA IDENTITY USING INDEX i;", "TCDC1209 error"),
        new("an index that is gone", OldRows, Orders + "CREATE UNIQUE INDEX i ON orders (total, id); ALTER TABLE orders REPLICA IDENTITY USING INDEX i; DROP INDEX i;", "TCDC1210 error"),
        new("nothing", Upserts, Orders + "ALTER TABLE orders REPLICA IDENTITY NOTHING;", "TCDC1210 error"),
        new("no key", Upserts, Unidentified, "TCDC1210 error"),
        new("no key of old rows", OldRows, Unidentified, "TCDC1210 error"),
        new("no key, inserts only", Inserts, Unidentified),
        new("no key, truncations only", Truncations, Unidentified),
        new("no key, no update published", Inserts, Unidentified + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert');"),
        new("no key, updates published", Inserts, Unidentified + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert, update');", "TCDC1210 warning")
        {
            AtBuild = ["TCDC1218 note"], Reason = "Other pipelines may take it.",
        },
        new("a deferrable key", Upserts, Unidentified + "ALTER TABLE orders ADD PRIMARY KEY (id) DEFERRABLE;", "TCDC1210 error"),
        new("a unique constraint", Upserts, Unidentified + "ALTER TABLE orders ADD UNIQUE (id);", "TCDC1210 error"),
        new("deletes of another table", TwoTables, Orders + Entries) { AtBuild = ["TCDC1210 warning"], AtStart = ["TCDC1210 error"], Reason = NoPublication },
        new("deletes of another table, published", TwoTables, Orders + Entries + "CREATE PUBLICATION cdc FOR TABLE orders, entries WITH (publish = 'insert, update, delete');", "TCDC1210 warning")
        {
            AtBuild = ["TCDC1218 note"], Reason = "Other pipelines may take it.",
        },
        new("deletes of another table, to be published", TwoTables, Orders + Entries + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert, update, delete');", "TCDC1210 error", "TCDC1216 error"),
        new("a key to select by", Reselecting, Notes + "id bigint PRIMARY KEY)"),
        new("no key to select by", Reselecting, Notes + "id bigint)", "TCDC1206 warning", "TCDC1210 error"),
        new("the full row instead of a key", Reselecting, Notes + "id bigint NOT NULL); ALTER TABLE orders REPLICA IDENTITY FULL"),
        new("a key that cannot be written", Reselecting, Notes + "id bigint NOT NULL, span int4range PRIMARY KEY)", "TCDC1226 error"),
        new("keys of partitions alone", Reselecting, Notes + "id bigint PRIMARY KEY) PARTITION BY RANGE (id); CREATE TABLE p PARTITION OF orders DEFAULT; ALTER TABLE orders REPLICA IDENTITY FULL", "TCDC1226 error"),
    ];

    private static IEnumerable<AgreementCase> Tables =>
    [
        new("an unlogged table", Upserts, $"CREATE UNLOGGED TABLE orders ({Columns})", "TCDC1215 error"),
        new("an unlogged table without a key", Upserts, "CREATE UNLOGGED TABLE orders (id bigint NOT NULL, total numeric(10,2) NOT NULL, note varchar(20) NOT NULL)", "TCDC1215 error"),
        new("an unlogged table with a generated column", GeneratedValues, "CREATE UNLOGGED TABLE orders (id bigint PRIMARY KEY, twice int GENERATED ALWAYS AS (2) STORED)", "TCDC1215 error"),
        new("an unlogged table of large values", Upserts, "CREATE UNLOGGED TABLE orders (id bigint PRIMARY KEY, total numeric(10,2) NOT NULL, note text NOT NULL)", "TCDC1215 error"),
        new("a foreign table", Upserts, "CREATE FOREIGN DATA WRAPPER elsewhere; CREATE SERVER there FOREIGN DATA WRAPPER elsewhere; CREATE FOREIGN TABLE orders (id bigint NOT NULL, total numeric(10,2) NOT NULL, note text NOT NULL) SERVER there", "TCDC1215 error"),
        new("a view", Upserts, "CREATE TABLE t (id int); CREATE VIEW orders AS SELECT 1::bigint AS id, 1.0 AS total, 'a'::varchar AS note", "TCDC1215 error")
        {
            AtStart = ["TCDC1206 warning"], Reason = "The columns of views are not worked out.",
        },
        new("row-level security", Upserts, Orders + "ALTER TABLE orders ENABLE ROW LEVEL SECURITY;") { AtStart = ["RowSecurity warning"], Reason = "It is about rows, and nothing that C# could say." },
    ];

    private static IEnumerable<AgreementCase> Publications =>
    [
        new("published", Upserts, Orders + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert, update, delete');"),
        new("another table is published", Upserts, Orders + "CREATE TABLE other (id int PRIMARY KEY); CREATE PUBLICATION cdc FOR TABLE other;", "TCDC1216 error"),
        new("nothing is published", Upserts, Orders + "CREATE PUBLICATION cdc;", "TCDC1216 error"),
        new("another publication", Upserts, Orders + "CREATE PUBLICATION cdc WITH (publish = 'insert, update, delete'); CREATE PUBLICATION other FOR ALL TABLES;", "TCDC1216 error"),
        new("all tables", Upserts, Orders + "CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish = 'insert, update, delete');"),
        new("the schema", Upserts, Orders + "CREATE PUBLICATION cdc FOR TABLES IN SCHEMA public WITH (publish = 'insert, update, delete');") { Since = 15 },
        new("another schema", Upserts, Orders + "CREATE SCHEMA sales; CREATE PUBLICATION cdc FOR TABLES IN SCHEMA sales WITH (publish = 'insert, update, delete');", "TCDC1216 error") { Since = 15 },
        new("an operation too few", Upserts, Orders + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert, delete');", "TCDC1224 error"),
        new("no operation", Upserts, Orders + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = '');", "TCDC1224 error"),
        new("no truncations", Truncations, Orders + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert');", "TCDC1224 error") { AtBuild = ["TCDC1218 note"], Reason = "Other pipelines may take it." },
        new("an operation too few of another table", Upserts, Orders + "CREATE TABLE other (id int PRIMARY KEY); CREATE PUBLICATION cdc FOR TABLE other WITH (publish = 'insert');", "TCDC1216 error", "TCDC1224 error"),
        new("a row filter beyond the key", Upserts, Orders + "CREATE PUBLICATION cdc FOR TABLE orders WHERE (total > 0) WITH (publish = 'insert, update, delete');") { Since = 15 },
    ];

    private static IEnumerable<AgreementCase> ColumnLists =>
    [
        new("a list of all", Upserts, Orders + "CREATE PUBLICATION cdc FOR TABLE orders (id, total, note) WITH (publish = 'insert, update, delete');") { Since = 15 },
        new("a list too short", Upserts, Orders + "CREATE PUBLICATION cdc FOR TABLE orders (id, note) WITH (publish = 'insert, update, delete');", "TCDC1217 error") { Since = 15 },
        new("a list without the key", Inserts, Orders + "ALTER TABLE orders ADD number int UNIQUE NOT NULL, REPLICA IDENTITY USING INDEX orders_number_key; CREATE PUBLICATION cdc FOR TABLE orders (id, total, note) WITH (publish = 'insert, delete');", "TCDC1225 error")
        {
            Since = 15, AtBuild = ["TCDC1218 note"], Reason = "Other pipelines may take it.",
        },
        new("a list without the key, inserts only", Inserts, Orders + "ALTER TABLE orders ADD number int UNIQUE NOT NULL, REPLICA IDENTITY USING INDEX orders_number_key; CREATE PUBLICATION cdc FOR TABLE orders (id, total, note) WITH (publish = 'insert');") { Since = 15 },
        new("a list beside the full row", Upserts, Orders + "ALTER TABLE orders REPLICA IDENTITY FULL; CREATE PUBLICATION cdc FOR TABLE orders (id, total, note) WITH (publish = 'insert, update, delete');", "TCDC1225 error") { Since = 15 },
        new("a list beside no key", Upserts, Unidentified + "CREATE PUBLICATION cdc FOR TABLE orders (id, total, note) WITH (publish = 'insert, update, delete');", "TCDC1210 error") { Since = 15 },
        new("a list too short of the root", Upserts, Partitioned + Low + "CREATE PUBLICATION cdc FOR TABLE orders (id, note) WITH (publish = 'insert, update, delete', publish_via_partition_root);", "TCDC1217 error") { Since = 15 },
        new("a list beside the full row of a partition", Upserts, Partitioned + Low + "ALTER TABLE sales.orders_low REPLICA IDENTITY FULL; CREATE PUBLICATION cdc FOR TABLE orders (id, total, note) WITH (publish = 'insert, update, delete', publish_via_partition_root);", "TCDC1225 error") { Since = 15 },
    ];

    private static IEnumerable<AgreementCase> GeneratedColumns =>
    [
        new("a generated column", GeneratedValues, Twice) { AtBuild = ["TCDC1214 warning"], Reason = "On PostgreSQL 18, the pipeline publishes it.", Since = 18 },
        new("a generated column, published", GeneratedValues, Twice + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert', publish_generated_columns = stored);") { Since = 18 },
        new("a generated column, not published", GeneratedValues, Twice + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert');", "TCDC1214 error"),
        new("a generated column on the list", GeneratedValues, Twice + "CREATE PUBLICATION cdc FOR TABLE orders (id, twice) WITH (publish = 'insert');") { Since = 18 },
        new("a generated column not on the list", GeneratedValues, Twice + "CREATE PUBLICATION cdc FOR TABLE orders (id) WITH (publish = 'insert');", "TCDC1217 error") { Since = 18 },
        new("a virtual column", GeneratedValues, VirtualTwice, "TCDC1214 error") { Since = 18 },
        new("a virtual column, published", GeneratedValues, VirtualTwice + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert', publish_generated_columns = stored);", "TCDC1214 error") { Since = 18 },
        new("a virtual column beside a list", GeneratedValues, VirtualTwice + "CREATE PUBLICATION cdc FOR TABLE orders (id) WITH (publish = 'insert');", "TCDC1214 error") { Since = 18 },
    ];

    private static IEnumerable<AgreementCase> Partitions =>
    [
        new("the root", Upserts, Partitioned + Low),
        new("the root, published", Upserts, Partitioned + Low + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert, update, delete', publish_via_partition_root);"),
        new("the root, published under its partitions", Upserts, Partitioned + Low + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert, update, delete');", "TCDC1216 error"),
        new("the root, all tables published", Upserts, Partitioned + Low + "CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish = 'insert, update, delete');", "TCDC1216 error"),
        new("the root, a partition published", Upserts, Partitioned + Low + "CREATE PUBLICATION cdc FOR TABLE sales.orders_low WITH (publish = 'insert, update, delete');", "TCDC1216 error"),
        new("the root without partitions", Upserts, Partitioned + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert, update, delete');", "TCDC1216 error"),
        new("a partition", OnePartition, Partitioned + Low) { AtBuild = ["TCDC1219 warning"], Reason = NoPublication },
        new("a partition, published", OnePartition, Partitioned + Low + "CREATE PUBLICATION cdc FOR TABLE sales.orders_low WITH (publish = 'insert, update');"),
        new("a partition, its root published", OnePartition, Partitioned + Low + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert, update');"),
        new("a partition, published under its root", OnePartition, Partitioned + Low + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert, update', publish_via_partition_root);", "TCDC1219 error"),
        new("a partition without a key", Upserts, "CREATE TABLE orders (id bigint NOT NULL, total numeric(10,2) NOT NULL, note varchar(20) NOT NULL) PARTITION BY RANGE (id); CREATE TABLE p PARTITION OF orders DEFAULT", "TCDC1210 error"),
        new("partitions with keys", Inserts, "CREATE TABLE orders (id bigint NOT NULL, total numeric(10,2) NOT NULL, note varchar(20) NOT NULL) PARTITION BY RANGE (id); CREATE TABLE p PARTITION OF orders (PRIMARY KEY (id)) DEFAULT"),
        new("a partition that identifies by nothing", Upserts, Partitioned + Low + "ALTER TABLE sales.orders_low REPLICA IDENTITY NOTHING;", "TCDC1210 error"),
        new("an unlogged partition", Upserts, Partitioned + "CREATE UNLOGGED TABLE sales.orders_low PARTITION OF orders DEFAULT; ALTER TABLE sales.orders_low REPLICA IDENTITY NOTHING;"),
        new("a foreign partition", Upserts, Unidentified.Replace(";\n", " PARTITION BY RANGE (id);\n", StringComparison.Ordinal) + "CREATE FOREIGN DATA WRAPPER elsewhere; CREATE SERVER there FOREIGN DATA WRAPPER elsewhere; CREATE FOREIGN TABLE p PARTITION OF orders DEFAULT SERVER there"),
        new("full rows of the root alone", OldRows, Partitioned + Low + "ALTER TABLE orders REPLICA IDENTITY FULL;", "TCDC1209 error"),
        new("full rows of root and partition", OldRows, Partitioned + Low + "ALTER TABLE orders REPLICA IDENTITY FULL; ALTER TABLE sales.orders_low REPLICA IDENTITY FULL;"),
    ];
}
