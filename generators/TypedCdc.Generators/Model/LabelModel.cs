namespace TypedCdc.Generators.Model;

/// <summary>A label of a PostgreSQL enum, and the C# expression for the member that stands for it.</summary>
internal sealed record LabelModel(string Label, string Member);
