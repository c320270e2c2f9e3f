using TypedCdc.Metadata;

namespace TypedCdc.Values;

/// <summary>Which PostgreSQL types can be read as which CLR types.</summary>
internal static class ReadableTypes
{
    /// <summary>Whether a column of <paramref name="type"/> can be read as <paramref name="target"/>.</summary>
    public static bool CanRead(PgType type, ColumnType target) => throw new NotImplementedException();

    /// <summary>The CLR types that a column of <paramref name="type"/> can be read as, best first; empty where there is none.</summary>
    public static IReadOnlyList<ColumnType> TargetsOf(PgType type) => throw new NotImplementedException();

    /// <summary>The built-in type with this OID, or null for one that is not known here.</summary>
    public static PgType? BuiltIn(uint oid) => throw new NotImplementedException();

    /// <summary>The built-in type of this name in pg_type, such as <c>int4</c>, or null for one that is not known here.</summary>
    public static PgType? BuiltIn(string name) => throw new NotImplementedException();
}
