using Npgsql;
using TypedCdc.Tests;

namespace TypedCdc.IntegrationTests.Schema;

/// <summary>Prints what the catalogue of a database says, a line for each fact, in the form of <see cref="SchemaText"/>.</summary>
internal static class CatalogueText
{
    // What extensions brought is in no file; information_schema and the like are no one's own.
    private const string Own =
        """
        n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
        """;

    private const string Name = "format('%s.%s', n.nspname, c.relname)";

    private const string Tables =
        $"""
        SELECT concat_ws(' ', 'table', {Name}, c.relkind, c.relpersistence,
            'identity ' || c.relreplident::text || '(' || coalesce((
                SELECT string_agg(a.attname, ',' ORDER BY k.position)
                FROM pg_index i
                CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, position)
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
                WHERE i.indrelid = c.oid AND k.position <= i.indnkeyatts AND i.indimmediate
                  AND CASE c.relreplident WHEN 'd' THEN i.indisprimary WHEN 'i' THEN i.indisreplident ELSE false END), '') || ')',
            'parents (' || coalesce((
                SELECT string_agg(format('%s.%s', pn.nspname, p.relname), ',' ORDER BY h.inhseqno)
                FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
                WHERE h.inhrelid = c.oid), '') || ')',
            'root ' || (
                SELECT format('%s.%s', rn.nspname, r.relname)
                FROM pg_class r JOIN pg_namespace rn ON rn.oid = r.relnamespace
                WHERE c.relispartition AND r.oid = pg_partition_root(c.oid)),
            'comment ' || obj_description(c.oid, 'pg_class'))
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND {Own}
        """;

    // The type of a user is named with its schema, whatever the search path; that of temporary tables has a number.
    private const string Type =
        """
        CASE WHEN tn.nspname = 'pg_catalog' THEN format_type(att.oid, att.typmod)
             ELSE format('%s.%s', regexp_replace(tn.nspname, '^pg_temp_\d+$', 'pg_temp'), base.typname) || CASE WHEN element.oid IS NULL THEN '' ELSE '[]' END END
        """;

    private const string TypeJoins =
        """
        LEFT JOIN pg_type element ON element.typarray = att.oid
        JOIN pg_type base ON base.oid = coalesce(element.oid, att.oid)
        JOIN pg_namespace tn ON tn.oid = base.typnamespace
        """;

    private const string Columns =
        $"""
        SELECT concat_ws(' ', 'column', {Name} || '.' || a.number, a.attname, {Type},
            CASE WHEN a.attnotnull THEN 'not null' END,
            CASE WHEN a.atthasdef AND a.attgenerated = '' THEN 'default' END,
            'generated ' || nullif(a.attgenerated::text, ''),
            'identity ' || nullif(a.attidentity::text, ''),
            'storage ' || nullif(a.attstorage, (SELECT typstorage FROM pg_type WHERE oid = a.atttypid))::text,
            'comment ' || col_description(c.oid, a.attnum))
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN (
            SELECT *, row_number() OVER (PARTITION BY attrelid ORDER BY attnum) AS number
            FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped) a ON a.attrelid = c.oid
        CROSS JOIN LATERAL (SELECT a.atttypid AS oid, a.atttypmod AS typmod) att
        {TypeJoins}
        WHERE c.relkind IN ('r', 'p', 'f') AND {Own}
        """;

    private const string Keys =
        $"""
        SELECT concat_ws(' ', 'key', {Name}, x.relname, CASE WHEN i.indisprimary THEN 'primary' END,
            '(' || (
                SELECT string_agg(a.attname, ',' ORDER BY k.position)
                FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, position)
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
                WHERE k.position <= i.indnkeyatts) || ')',
            CASE WHEN coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) THEN 'nulls not distinct' END,
            CASE WHEN NOT i.indimmediate THEN 'deferrable' END)
        FROM pg_index i
        JOIN pg_class x ON x.oid = i.indexrelid
        JOIN pg_class c ON c.oid = i.indrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE i.indisunique AND i.indpred IS NULL AND i.indexprs IS NULL AND c.relkind IN ('r', 'p', 'f') AND {Own}
        """;

    private const string Types =
        $"""
        SELECT concat_ws(' ', CASE c.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range' ELSE 'composite' END,
            format('%s.%s', n.nspname, c.typname),
            CASE c.typtype
                WHEN 'e' THEN (SELECT '(' || coalesce(string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder), '') || ')' FROM pg_enum e WHERE e.enumtypid = c.oid)
                WHEN 'd' THEN (
                    SELECT {Type} FROM (SELECT c.typbasetype AS oid, c.typtypmod AS typmod) att {TypeJoins})
                WHEN 'r' THEN (
                    SELECT {Type} || format(' %s.%s', mn.nspname, m.typname)
                    FROM pg_range r
                    JOIN pg_type m ON m.oid = r.rngmultitypid JOIN pg_namespace mn ON mn.oid = m.typnamespace
                    CROSS JOIN LATERAL (SELECT r.rngsubtype AS oid, -1 AS typmod) att {TypeJoins}
                    WHERE r.rngtypid = c.oid)
                ELSE (
                    SELECT '(' || coalesce(string_agg(a.attname || ' ' || {Type}, ',' ORDER BY a.attnum), '') || ')'
                    FROM pg_attribute a CROSS JOIN LATERAL (SELECT a.atttypid AS oid, a.atttypmod AS typmod) att {TypeJoins}
                    WHERE a.attrelid = c.typrelid AND a.attnum > 0 AND NOT a.attisdropped) END,
            CASE WHEN c.typnotnull THEN 'not null' END)
        FROM pg_type c JOIN pg_namespace n ON n.oid = c.typnamespace
        WHERE (c.typtype IN ('e', 'd', 'r') OR (c.typtype = 'c' AND (SELECT relkind FROM pg_class WHERE oid = c.typrelid) = 'c')) AND {Own}
        """;

    private const string Publications =
        """
        SELECT concat_ws(' ', 'publication', p.pubname,
            CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
            CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END,
            CASE WHEN p.puballtables THEN 'all tables' END,
            CASE WHEN p.pubviaroot THEN 'via root' END,
            CASE WHEN coalesce(to_jsonb(p) ->> 'pubgencols', 'n') = 's' THEN 'generated columns' END)
        FROM pg_publication p
        """;

    // Before PostgreSQL 15 there were neither lists of columns nor filters.
    private const string Published =
        """
        SELECT concat_ws(' ', 'published', t.pubname, t.schemaname || '.' || t.tablename,
            '(' || array_to_string(ARRAY(SELECT jsonb_array_elements_text(nullif(to_jsonb(t) -> 'attnames', 'null'))), ',') || ')',
            CASE WHEN to_jsonb(t) ->> 'rowfilter' IS NOT NULL THEN 'filtered' END)
        FROM pg_publication_tables t
        """;

    public static async Task<string[]> ReadAsync(NpgsqlConnection connection)
    {
        var lines = new List<string>();
        foreach (var query in new[] { Tables, Columns, Keys, Types, Publications, Published })
        {
            await using var command = new NpgsqlCommand(query, connection);
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                lines.Add(reader.GetString(0));
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
