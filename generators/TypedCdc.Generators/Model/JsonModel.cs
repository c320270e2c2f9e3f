namespace TypedCdc.Generators.Model;

/// <summary>A type that some columns are read as from JSON.</summary>
/// <param name="Type">The type as it is written in C#.</param>
/// <param name="DisplayName">The type as messages show it.</param>
/// <param name="Context">The context that knows the type, as it is written in C#.</param>
/// <param name="Name">Name of the generated struct that gives what the context knows, within the reader of the mapped type.</param>
internal sealed record JsonModel(string Type, string DisplayName, string Context, string Name);
