namespace TypedCdc.Generators.Model;

/// <summary>A type that wraps what a column is read as.</summary>
/// <param name="Column">What the column is read as, as it is written in C#.</param>
/// <param name="Type">The type as it is written in C#.</param>
/// <param name="Name">Name of the generated struct that makes the one of the other, within the reader of the mapped type.</param>
internal sealed record ConversionModel(string Column, string Type, string Name);
