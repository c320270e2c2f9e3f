namespace TypedCdc.Generators.Model;

/// <summary>A C# enum that some columns are read as.</summary>
/// <param name="Type">The enum as it is written in C#.</param>
/// <param name="DisplayName">The enum as messages show it.</param>
/// <param name="Reader">Name of the generated method that reads it.</param>
/// <param name="Labels">Its labels, each once.</param>
internal sealed record EnumModel(string Type, string DisplayName, string Reader, EquatableArray<LabelModel> Labels);
