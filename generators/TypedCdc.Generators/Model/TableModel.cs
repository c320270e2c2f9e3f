namespace TypedCdc.Generators.Model;

/// <summary>The name of a table or composite as it stands in the catalogue.</summary>
internal sealed record TableModel(string Schema, string Name);
