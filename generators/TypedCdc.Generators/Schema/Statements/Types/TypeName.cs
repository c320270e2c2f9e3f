using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>A type as it is written.</summary>
/// <param name="Schema">Null where the search path decides.</param>
/// <param name="Name">The name; for one that SQL spells with keywords, such as <c>double precision</c>, that of pg_type.</param>
/// <param name="Modifiers">What stands in parentheses: <c>10</c> and <c>2</c> of <c>numeric(10,2)</c>.</param>
/// <param name="Fields">The fields of an interval, such as <c>day to second</c>.</param>
/// <param name="IsArray">Whether it is an array, of however many dimensions.</param>
/// <param name="Range">Where it is written.</param>
internal sealed record TypeName(
    string? Schema,
    string Name,
    IReadOnlyList<string> Modifiers,
    string? Fields,
    bool IsArray,
    TextRange Range)
{
    /// <summary>The schema of the types that SQL spells with keywords.</summary>
    public const string BuiltInSchema = "pg_catalog";
}
