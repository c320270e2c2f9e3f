namespace TypedCdc.Generators.Model;

/// <summary>One line that opens a part of a type.</summary>
/// <param name="Keyword"><c>class</c>, <c>record struct</c> and so on.</param>
/// <param name="Name">Name as it is written in C#, escaped where it is a keyword.</param>
internal sealed record DeclarationModel(string Keyword, string Name);
