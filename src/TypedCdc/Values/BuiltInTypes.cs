namespace TypedCdc.Values;

/// <summary>The types that are in every database, with the names by which users write them.</summary>
/// <remarks>Source: PostgreSQL src/include/catalog/pg_type.dat. Their OIDs never change.</remarks>
internal static class BuiltInTypes
{
    private const string Schema = "pg_catalog";

    private static readonly Dictionary<uint, PgType> ByOid = [];
    private static readonly Dictionary<string, PgType> ByTypname = new(StringComparer.Ordinal);

    static BuiltInTypes()
    {
        AddReadable();
        AddIdentifiersAndShapes();
        AddReferences();
        AddVector(22, "int2vector", 1006, PgTypeOid.Int2);
        AddVector(30, "oidvector", 1013, PgTypeOid.Oid);
        AddOthers();
        AddRanges();
    }

    /// <summary>The type with this OID.</summary>
    public static PgType? Find(uint oid) => ByOid.GetValueOrDefault(oid);

    /// <summary>The type with this name in pg_type, such as int4.</summary>
    public static PgType? Find(string typname) => ByTypname.GetValueOrDefault(typname);

    private static void AddReadable()
    {
        Add(PgTypeOid.Bool, "bool", "boolean", 1000);
        Add(PgTypeOid.Bytea, "bytea", "bytea", 1001);
        Add(PgTypeOid.Char, "char", "\"char\"", 1002);
        Add(PgTypeOid.Name, "name", "name", 1003);
        Add(PgTypeOid.Int8, "int8", "bigint", 1016);
        Add(PgTypeOid.Int2, "int2", "smallint", 1005);
        Add(PgTypeOid.Int4, "int4", "integer", 1007);
        Add(PgTypeOid.Text, "text", "text", 1009);
        Add(PgTypeOid.Json, "json", "json", 199);
        Add(PgTypeOid.Xml, "xml", "xml", 143);
        Add(PgTypeOid.Float4, "float4", "real", 1021);
        Add(PgTypeOid.Float8, "float8", "double precision", 1022);
        Add(PgTypeOid.Money, "money", "money", PgTypeOid.MoneyArray);
        Add(PgTypeOid.Bpchar, "bpchar", "character", 1014);
        Add(PgTypeOid.Varchar, "varchar", "varchar", 1015);
        Add(PgTypeOid.Date, "date", "date", 1182);
        Add(PgTypeOid.Time, "time", "time", 1183);
        Add(PgTypeOid.Timetz, "timetz", "timetz", 1270);
        Add(PgTypeOid.Timestamp, "timestamp", "timestamp", 1115);
        Add(PgTypeOid.Timestamptz, "timestamptz", "timestamptz", 1185);
        Add(PgTypeOid.Interval, "interval", "interval", 1187);
        Add(PgTypeOid.Numeric, "numeric", "numeric", 1231);
        Add(PgTypeOid.Uuid, "uuid", "uuid", 2951);
        Add(PgTypeOid.Jsonb, "jsonb", "jsonb", 3807);
        Add(PgTypeOid.Unknown, "unknown", "unknown", arrayOid: 0);
    }

    private static void AddIdentifiersAndShapes()
    {
        Add(PgTypeOid.Oid, "oid", "oid", 1028);
        Add(PgTypeOid.Tid, "tid", "tid", 1010);
        Add(PgTypeOid.Xid, "xid", "xid", 1011);
        Add(PgTypeOid.Cid, "cid", "cid", 1012);
        Add(PgTypeOid.Point, "point", "point", 1017);
        Add(PgTypeOid.Lseg, "lseg", "lseg", 1018);
        Add(PgTypeOid.Path, "path", "path", 1019);
        Add(PgTypeOid.Box, "box", "box", 1020);
        Add(PgTypeOid.Polygon, "polygon", "polygon", 1027);
        Add(PgTypeOid.Line, "line", "line", 629);
        Add(PgTypeOid.Cidr, "cidr", "cidr", 651);
        Add(PgTypeOid.Circle, "circle", "circle", 719);
        Add(PgTypeOid.Macaddr8, "macaddr8", "macaddr8", 775);
        Add(PgTypeOid.Macaddr, "macaddr", "macaddr", 1040);
        Add(PgTypeOid.Inet, "inet", "inet", 1041);
        Add(PgTypeOid.Bit, "bit", "bit", 1561);
        Add(PgTypeOid.Varbit, "varbit", "varbit", 1563);
        Add(PgTypeOid.Refcursor, "refcursor", "refcursor", 2201);
        Add(PgTypeOid.TxidSnapshot, "txid_snapshot", "txid_snapshot", 2949);
        Add(PgTypeOid.PgLsn, "pg_lsn", "pg_lsn", 3221);
        Add(PgTypeOid.TsVector, "tsvector", "tsvector", 3643);
        Add(PgTypeOid.TsQuery, "tsquery", "tsquery", 3645);
        Add(PgTypeOid.Jsonpath, "jsonpath", "jsonpath", 4073);
        Add(PgTypeOid.PgSnapshot, "pg_snapshot", "pg_snapshot", 5039);
        Add(PgTypeOid.Xid8, "xid8", "xid8", 271);
    }

    /// <summary>Types that hold an OID, but are written as the name of what has it.</summary>
    private static void AddReferences()
    {
        Add(PgTypeOid.Regproc, "regproc", "regproc", 1008);
        Add(2202, "regprocedure", "regprocedure", 2207, readAs: PgTypeOid.Regproc);
        Add(2203, "regoper", "regoper", 2208, readAs: PgTypeOid.Regproc);
        Add(2204, "regoperator", "regoperator", 2209, readAs: PgTypeOid.Regproc);
        Add(2205, "regclass", "regclass", 2210, readAs: PgTypeOid.Regproc);
        Add(2206, "regtype", "regtype", 2211, readAs: PgTypeOid.Regproc);
        Add(3734, "regconfig", "regconfig", 3735, readAs: PgTypeOid.Regproc);
        Add(3769, "regdictionary", "regdictionary", 3770, readAs: PgTypeOid.Regproc);
        Add(4089, "regnamespace", "regnamespace", 4090, readAs: PgTypeOid.Regproc);
        Add(4096, "regrole", "regrole", 4097, readAs: PgTypeOid.Regproc);
        Add(4191, "regcollation", "regcollation", 4192, readAs: PgTypeOid.Regproc);
    }

    /// <summary>Types that are not read, known so that messages can name them.</summary>
    private static void AddOthers()
    {
        Add(1033, "aclitem", "aclitem", 1034);
    }

    /// <summary>Ranges with their multiranges, and the arrays of both.</summary>
    private static void AddRanges()
    {
        AddRange(PgTypeOid.Int4, (3904, "int4range", 3905), (4451, "int4multirange", 6150));
        AddRange(PgTypeOid.Numeric, (3906, "numrange", 3907), (4532, "nummultirange", 6151));
        AddRange(PgTypeOid.Timestamp, (3908, "tsrange", 3909), (4533, "tsmultirange", 6152));
        AddRange(PgTypeOid.Timestamptz, (3910, "tstzrange", 3911), (4534, "tstzmultirange", 6153));
        AddRange(PgTypeOid.Date, (3912, "daterange", 3913), (4535, "datemultirange", 6155));
        AddRange(PgTypeOid.Int8, (3926, "int8range", 3927), (4536, "int8multirange", 6157));
    }

    private static void AddRange(
        uint subtype,
        (uint Oid, string Name, uint ArrayOid) range,
        (uint Oid, string Name, uint ArrayOid) multirange)
    {
        var type = Composed(range.Oid, range.Name, PgTypeKind.Range, ByOid[subtype]);
        Add(range.Name, type, range.ArrayOid);
        Add(multirange.Name, Composed(multirange.Oid, multirange.Name, PgTypeKind.Multirange, type), multirange.ArrayOid);
    }

    private static void AddVector(uint oid, string name, uint arrayOid, uint element) =>
        Add(name, Composed(oid, name, PgTypeKind.Vector, ByOid[element]) with { Delimiter = (byte)' ' }, arrayOid);

    private static void Add(uint oid, string typname, string name, uint arrayOid, uint readAs = 0) =>
        Add(typname, new PgType(oid, Schema, name, PgTypeKind.Base, readAs == 0 ? oid : readAs), arrayOid);

    private static void Add(string typname, PgType type, uint arrayOid)
    {
        Register(typname, type);
        if (arrayOid != 0)
        {
            var delimiter = (byte)(typname == "box" ? ';' : ',');
            Register("_" + typname, Composed(arrayOid, type.Name + "[]", PgTypeKind.Array, type) with { Delimiter = delimiter });
        }
    }

    private static PgType Composed(uint oid, string name, PgTypeKind kind, PgType element) =>
        new(oid, Schema, name, kind, oid) { Element = element };

    private static void Register(string typname, PgType type)
    {
        ByOid.Add(type.Oid, type);
        ByTypname.Add(typname, type);
    }
}
