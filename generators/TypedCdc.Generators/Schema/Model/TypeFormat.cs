namespace TypedCdc.Generators.Schema.Model;

/// <summary>Prints types as format_type does, with the schema of those that are not in pg_catalog.</summary>
/// <remarks>Source: format_type.c of PostgreSQL.</remarks>
internal static class TypeFormat
{
    public static string Print(ColumnType type) => Name(type) + (type.IsArray ? "[]" : "");

    private static string Name(ColumnType type)
    {
        var modifiers = type.Modifiers.Count == 0 ? "" : $"({string.Join(",", type.Modifiers)})";
        if (!type.IsBuiltIn)
        {
            return (type.Schema.Length == 0 ? type.Name : $"{type.Schema}.{type.Name}") + modifiers;
        }

        return type.Name switch
        {
            "time" => $"time{modifiers} without time zone",
            "timetz" => $"time{modifiers} with time zone",
            "timestamp" => $"timestamp{modifiers} without time zone",
            "timestamptz" => $"timestamp{modifiers} with time zone",
            "interval" => (type.IntervalFields is { } fields ? $"interval {fields}" : "interval") + modifiers,

            // The type character has a length always; bpchar is the one without.
            "bpchar" when modifiers.Length > 0 => "character" + modifiers,
            "bit" when modifiers.Length == 0 => "\"bit\"",
            _ => Keyword(type.Name) + modifiers,
        };
    }

    private static string Keyword(string name) => name switch
    {
        "bool" => "boolean",
        "char" => "\"char\"",
        "float4" => "real",
        "float8" => "double precision",
        "int2" => "smallint",
        "int4" => "integer",
        "int8" => "bigint",
        "varbit" => "bit varying",
        "varchar" => "character varying",
        _ => name,
    };
}
