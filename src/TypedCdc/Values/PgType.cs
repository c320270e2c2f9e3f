using TypedCdc.Metadata;

namespace TypedCdc.Values;

/// <summary>A column's type as the catalogue has it.</summary>
/// <param name="Oid">OID of the type.</param>
/// <param name="Schema">Schema of the type.</param>
/// <param name="Name">Name of the type, as messages show it.</param>
/// <param name="Kind">What sort of type it is.</param>
/// <param name="ReadAs">
/// OID of the built-in type whose wire format its values have: its own for a built-in type, that of the base type for a
/// domain, <see cref="PgTypeOid.Text"/> for an enum, 0 where there is none.
/// </param>
/// <remarks>Source: https://www.postgresql.org/docs/current/catalog-pg-type.html (typtype, typbasetype).</remarks>
internal sealed record PgType(uint Oid, string Schema, string Name, PgTypeKind Kind, uint ReadAs)
{
    /// <summary>The name with its schema, which built-in types are shown without.</summary>
    public override string ToString() => Schema == "pg_catalog" ? Name : $"{Schema}.{Name}";
}
