namespace TypedCdc.Generators.Model;

/// <summary>How a type is read.</summary>
/// <param name="Type">What is read, as it is written in C#; with <c>?</c> where the reader itself may give null.</param>
/// <param name="Name">The reader as it is written in C#.</param>
/// <param name="Shape">What is read, taken apart.</param>
/// <param name="Method">Name of what it is read as, where the row has a method for it, without <c>Get</c>; else null.</param>
/// <param name="TakesNull">Whether the reader gives something for NULL.</param>
internal sealed record ReaderModel(string Type, string Name, ShapeModel Shape, string? Method = null, bool TakesNull = false);
