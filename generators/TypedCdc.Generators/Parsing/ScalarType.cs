namespace TypedCdc.Generators.Parsing;

/// <summary>A CLR type that holds one value.</summary>
/// <param name="Name">The type with its namespace, but without <c>global::</c>, as C# writes it.</param>
/// <param name="Reader">Name of its reader in <c>TypedCdc.Metadata.Readers</c>, without <c>Reader</c> at the end.</param>
/// <param name="HasMethod">
/// Whether <paramref name="Reader"/> is also a member of <c>TypedCdc.Metadata.ColumnType</c> and, after <c>Get</c>, a method of
/// <c>TypedCdc.Metadata.RowView</c>: so it is for the few types that most columns have, and no other.
/// </param>
/// <param name="CanClamp">Whether its first or last value may stand for those beyond it, so that its reader is an <c>IClampingReader</c>.</param>
internal sealed record ScalarType(string Name, string Reader, bool HasMethod = false, bool CanClamp = false)
{
    /// <summary>The type as messages show it.</summary>
    public string Shown => Name.Substring(Name.LastIndexOf('.') + 1);
}
