namespace TypedCdc.Generators.Model;

/// <summary>How a type is read.</summary>
/// <param name="Type">What is read, as it is written in C#; an element with <c>?</c> where it takes NULL.</param>
/// <param name="Reader">The reader as it is written in C#.</param>
/// <param name="Method">Name of what it is read as, where the row has a method for it, without <c>Get</c>; else null.</param>
internal sealed record ReaderModel(string Type, string Reader, string? Method = null);
