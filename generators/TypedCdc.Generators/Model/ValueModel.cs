namespace TypedCdc.Generators.Model;

/// <summary>The CLR type of a mapped member, taken apart.</summary>
/// <param name="Type">The type as it is written in C#, without <c>?</c> and <c>Toast&lt;&gt;</c>.</param>
/// <param name="Reader">How it is read.</param>
/// <param name="IsValueType">Whether <paramref name="Type"/> is a struct or an enum.</param>
/// <param name="IsNullable">Whether the member takes NULL.</param>
/// <param name="IsToast">Whether the member is a <c>Toast&lt;&gt;</c>.</param>
/// <param name="IsReselected">Whether a value that an update left out is selected from the table.</param>
internal sealed record ValueModel(
    string Type,
    ReaderModel Reader,
    bool IsValueType,
    bool IsNullable,
    bool IsToast,
    bool IsReselected = false);
