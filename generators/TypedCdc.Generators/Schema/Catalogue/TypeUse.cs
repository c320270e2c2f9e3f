namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>A type with its modifiers, as a column has it.</summary>
/// <param name="Type">The type; of an array, that of its elements.</param>
/// <param name="Modifiers">What stands in parentheses, as PostgreSQL would print it.</param>
/// <param name="Fields">The fields of an interval.</param>
/// <param name="IsArray">Whether it is an array.</param>
internal sealed record TypeUse(TypeState Type, IReadOnlyList<string> Modifiers, string? Fields, bool IsArray);
