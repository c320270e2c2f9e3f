using System.Globalization;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Types;

/// <summary>Tells where large values are kept out of line, so that an update that does not change them need not send them.</summary>
/// <remarks>
/// Sources: needs_toast_table in src/backend/access/heap/heapam_handler.c of PostgreSQL, type_maximum_size in
/// src/backend/utils/adt/format_type.c, and typstorage, typlen and typalign of pg_type; vector.sql of pgvector.
/// </remarks>
internal static class ToastStorage
{
    /// <summary>The length of a row beyond which values are moved, with pages of 8 kB.</summary>
    private const int Threshold = 2032;

    private const int TupleHeader = 23;

    private const int MaxAlignment = 8;

    private const int EnumLength = 4;

    /// <summary>Bytes of a character at most, in UTF-8.</summary>
    private const int CharacterSize = 4;

    /// <summary>Types with storage plain although their length varies.</summary>
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "gtsvector", "int2vector", "oidvector", "tsquery" };

    /// <summary>Types with storage main, whose values are moved only when nothing else helps.</summary>
    private static readonly HashSet<string> Main = new(StringComparer.Ordinal) { "cidr", "inet", "numeric" };

    /// <summary>Types of fixed length.</summary>
    private static readonly Dictionary<string, int> Lengths = Parse(
        """
        aclitem 16 bool 1 box 32 char 1 cid 4 circle 24 date 4 float4 4 float8 8 int2 2 int4 4 int8 8 interval 16 line 24 lseg 32 macaddr 6
        macaddr8 8 money 8 name 64 oid 4 pg_lsn 8 point 16 regclass 4 regcollation 4 regconfig 4 regdictionary 4 regnamespace 4 regoper 4
        regoperator 4 regproc 4 regprocedure 4 regrole 4 regtype 4 tid 6 time 8 timestamp 8 timestamptz 8 timetz 12 uuid 16 xid 4 xid8 8
        """);

    /// <summary>How a column is stored: as it was set, or as its type is. <see cref="ColumnStorage.Default"/> where that is not known.</summary>
    public static ColumnStorage Of(ColumnDefinition column, WireType values) =>
        column.Storage == ColumnStorage.Default ? Of(values) : column.Storage;

    /// <summary>Whether large values of a column are moved out of line as soon as the row is long: attstorage extended or external.</summary>
    public static bool IsUsedFor(ColumnDefinition column, WireType values) => Of(column, values) is ColumnStorage.Extended or ColumnStorage.External;

    /// <summary>Whether a table has a place for such values: rows could become long enough.</summary>
    public static bool IsUsedBy(TableDefinition table, TypeResolver types)
    {
        var columns = table.Columns
            .Where(column => column.Generation != ColumnGeneration.Virtual)
            .Select(column => (Definition: column, Values: types.Resolve(column.Type)))
            .ToList();
        if (columns.TrueForAll(column => Of(column.Definition, column.Values) == ColumnStorage.Plain))
        {
            return false;
        }

        var length = Align(TupleHeader + ((table.Columns.Count + 7) / 8), MaxAlignment);
        foreach (var (definition, values) in columns)
        {
            if (length > Threshold || MostBytes(definition.Type, values) is not { } most)
            {
                return true;
            }

            length = Align(length, AlignmentOf(values, most)) + most;
        }

        return Align(length, MaxAlignment) > Threshold;
    }

    private static ColumnStorage Of(WireType type) => type.Kind switch
    {
        WireKind.Array or WireKind.Range or WireKind.Multirange or WireKind.Composite => ColumnStorage.Extended,
        _ when IsPlain(type) => ColumnStorage.Plain,
        WireKind.Vector => ColumnStorage.External,
        WireKind.Base => Main.Contains(type.Format) ? ColumnStorage.Main : ColumnStorage.Extended,
        _ => ColumnStorage.Default,
    };

    private static bool IsPlain(WireType type) => type.Kind switch
    {
        WireKind.Enum => true,
        WireKind.Vector => Plain.Contains(type.Format),
        WireKind.Base => type.Enum is not null || Lengths.ContainsKey(type.Format) || Plain.Contains(type.Format),
        _ => false,
    };

    /// <summary>The most that a value takes, or null where there is no limit.</summary>
    private static int? MostBytes(ColumnType type, WireType values)
    {
        if (values.Enum is not null && values.Kind is WireKind.Enum or WireKind.Base)
        {
            return EnumLength;
        }

        if (values.Kind == WireKind.Base && Lengths.TryGetValue(values.Format, out var length))
        {
            return length;
        }

        // What a domain limits is not looked at: it could be a check.
        return type is { IsBuiltIn: true, IsArray: false, Modifiers.Count: > 0 }
            && int.TryParse(type.Modifiers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                ? MostBytes(type.Name, size)
                : null;
    }

    private static int? MostBytes(string type, int size) => type switch
    {
        "bpchar" or "varchar" => (Math.Min(size, Threshold) * CharacterSize) + 4,
        "bit" or "varbit" => (size / 8) + 9,
        "numeric" => 8 + (2 * ((size + 6) / 4)),
        _ => null,
    };

    /// <summary>That of the length, where it is fixed; all others have a length of four bytes in front.</summary>
    private static int AlignmentOf(WireType values, int length) => !IsPlain(values) ? 4 : Math.Min(length & -length, MaxAlignment);

    private static int Align(int length, int alignment) => (length + alignment - 1) / alignment * alignment;

    private static Dictionary<string, int> Parse(string text)
    {
        var words = text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i += 2)
        {
            lengths.Add(words[i], int.Parse(words[i + 1], CultureInfo.InvariantCulture));
        }

        return lengths;
    }
}
