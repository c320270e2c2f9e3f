namespace TypedCdc.Generators.Model;

/// <summary>A C# enum that some columns are read as.</summary>
/// <param name="Type">The enum as it is written in C#.</param>
/// <param name="DisplayName">The enum as messages show it.</param>
/// <param name="MetadataName">The enum as metadata names it.</param>
/// <param name="LabelsName">Name of the generated struct that knows its labels, within the reader of the mapped type.</param>
/// <param name="Labels">Its labels, each once.</param>
/// <param name="Unknown">The C# expression for the member that stands for all other labels; null where none does.</param>
internal sealed record EnumModel(
    string Type,
    string DisplayName,
    string MetadataName,
    string LabelsName,
    EquatableArray<LabelModel> Labels,
    string? Unknown);
