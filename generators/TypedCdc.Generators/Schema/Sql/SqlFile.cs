namespace TypedCdc.Generators.Schema.Sql;

/// <summary>An SQL file that the user gave.</summary>
/// <param name="Path">The path, for messages; it is not opened.</param>
/// <param name="Text">What is in it.</param>
internal sealed record SqlFile(string Path, string Text);
