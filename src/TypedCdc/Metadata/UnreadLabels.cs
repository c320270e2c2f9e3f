using TypedCdc.Values;

namespace TypedCdc.Metadata;

/// <summary>The labels of an enum that have no member of the C# enum as which it is read.</summary>
/// <param name="Type">The enum.</param>
/// <param name="EnumName">The C# enum, as messages show it.</param>
/// <param name="Labels">The labels, in the order of the enum.</param>
internal sealed record UnreadLabels(PgType Type, string EnumName, IReadOnlyList<string> Labels)
{
    /// <summary>The member of a mapped composite that has the enum in it; null where the record's own member has.</summary>
    public string? Member { get; init; }
}
