namespace TypedCdc.Generators.Model;

/// <summary>A table's name as it stands in the catalogue.</summary>
internal sealed record TableModel(string Schema, string Name);
