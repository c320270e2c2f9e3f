using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>The types of pg_catalog that a column can have, by the names of pg_type, the same in PostgreSQL 14 to 18.</summary>
/// <remarks>Source: <c>SELECT typname FROM pg_type WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype IN ('b', 'r', 'm')</c>.</remarks>
internal static class BuiltInTypes
{
    public const string Schema = "pg_catalog";

    private const string Base =
        """
        aclitem bit bool box bpchar bytea char cid cidr circle date float4 float8 gtsvector inet int2 int2vector int4 int8 interval
        json jsonb jsonpath line lseg macaddr macaddr8 money name numeric oid oidvector path pg_brin_bloom_summary
        pg_brin_minmax_multi_summary pg_dependencies pg_lsn pg_mcv_list pg_ndistinct pg_node_tree pg_snapshot point polygon refcursor
        regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc regprocedure regrole regtype text tid
        time timestamp timestamptz timetz tsquery tsvector txid_snapshot uuid varbit varchar xid xid8 xml
        """;

    private const string Ranges = "daterange int4range int8range numrange tsrange tstzrange";
    private const string Multiranges = "datemultirange int4multirange int8multirange nummultirange tsmultirange tstzmultirange";

    private static readonly char[] Separators = [' ', '\n', '\r'];
    private static readonly Dictionary<string, TypeKind> Kinds = Collect();

    public static IEnumerable<string> Names => Kinds.Keys;

    /// <summary>What sort of type it is, or null where there is none of the name.</summary>
    public static TypeKind? Find(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;

    private static Dictionary<string, TypeKind> Collect()
    {
        var kinds = new Dictionary<string, TypeKind>();
        Add(Base, TypeKind.Base);
        Add(Ranges, TypeKind.Range);
        Add(Multiranges, TypeKind.Multirange);
        return kinds;

        void Add(string names, TypeKind kind)
        {
            foreach (var name in names.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
            {
                kinds.Add(name, kind);
            }
        }
    }
}
