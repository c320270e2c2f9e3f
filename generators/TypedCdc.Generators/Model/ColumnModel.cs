namespace TypedCdc.Generators.Model;

/// <summary>A mapped member and its column.</summary>
/// <param name="Column">Name of the column, as it stands in the catalogue.</param>
/// <param name="Member">Name of the property or positional parameter, as messages show it.</param>
/// <param name="Target">Name to assign to, as it is written in C#: of the property or the constructor parameter.</param>
/// <param name="Field">Name of the reader's field that holds the bound column.</param>
/// <param name="Value">What the member holds.</param>
internal sealed record ColumnModel(string Column, string Member, string Target, string Field, ValueModel Value);
