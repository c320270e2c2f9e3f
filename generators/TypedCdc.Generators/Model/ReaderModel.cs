namespace TypedCdc.Generators.Model;

/// <summary>A reader that is put together of others.</summary>
/// <param name="Type">What it reads, as it is written in C#, with <c>?</c> where it takes NULL.</param>
/// <param name="Reader">The reader as it is written in C#.</param>
internal sealed record ReaderModel(string Type, string Reader);
