using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Parsing;

/// <summary>How a type is made of what a column is read as.</summary>
/// <param name="Column">What the column is read as.</param>
/// <param name="Converter">What makes the one of the other, as it is written in C#; null where the type wraps the column by itself.</param>
internal sealed record Conversion(ITypeSymbol Column, string? Converter);
