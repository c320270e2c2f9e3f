using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Schema.Model;

/// <summary>The type of a column, an attribute, or what a domain lies over.</summary>
/// <param name="Schema">The schema; empty for an unknown type that was written without one.</param>
/// <param name="Name">The name in pg_type: <c>int4</c>, not <c>integer</c>. Of an array, that of its elements.</param>
/// <param name="Kind">What sort of type; of an array, that of its elements.</param>
/// <param name="Modifiers">What stands in parentheses: <c>10</c> and <c>2</c> of <c>numeric(10,2)</c>.</param>
/// <param name="IntervalFields">The fields of an interval, such as <c>day to second</c>.</param>
/// <param name="IsArray">Whether it is an array, of however many dimensions.</param>
internal sealed record ColumnType(
    string Schema,
    string Name,
    TypeKind Kind,
    EquatableArray<string> Modifiers,
    string? IntervalFields,
    bool IsArray)
{
    /// <summary>Whether it is a type of pg_catalog.</summary>
    public bool IsBuiltIn => Schema == "pg_catalog";

    /// <summary>As PostgreSQL prints it: <c>character varying(20)</c>, <c>app.mood[]</c>.</summary>
    public override string ToString() => TypeFormat.Print(this);
}
