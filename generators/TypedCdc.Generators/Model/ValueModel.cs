namespace TypedCdc.Generators.Model;

/// <summary>The CLR type of a mapped member, taken apart.</summary>
/// <param name="Kind">What the column is read as.</param>
/// <param name="Type">The type as it is written in C#, without <c>?</c> and <c>Toast&lt;&gt;</c>.</param>
/// <param name="IsValueType">Whether <paramref name="Type"/> is a struct or an enum.</param>
/// <param name="IsNullable">Whether the member takes NULL.</param>
/// <param name="IsToast">Whether the member is a <c>Toast&lt;&gt;</c>.</param>
/// <param name="Reader">
/// The type argument that says how it is read: the labels of an enum, or the reader of what is put together of others;
/// null for what has a method of its own.
/// </param>
internal sealed record ValueModel(
    ColumnKind Kind,
    string Type,
    bool IsValueType,
    bool IsNullable,
    bool IsToast,
    string? Reader);
