using TypedCdc.CodeFixes.Names;
using TypedCdc.Generators.Naming;

namespace TypedCdc.CodeFixes.Records;

/// <summary>Names the members of a record after columns, each by a name of its own.</summary>
/// <param name="record">The record, whose name none of its members can have.</param>
/// <param name="members">The names of members that it has already.</param>
internal sealed class MemberNames(string record, IEnumerable<string> members)
{
    /// <summary>What every record has already.</summary>
    private static readonly string[] Taken =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize", "Clone", "Deconstruct", "PrintMembers",
        "EqualityContract",
    ];

    private readonly UniqueNames _names = new([record, .. members, .. Taken]);

    /// <summary>The next name, as C# writes it, and whether the column's follows from it.</summary>
    public (string Name, bool IsDerivable) Of(string column)
    {
        var name = _names.Take(PascalCase.Of(column, "Column"));
        return (Identifier.Escaped(name), SnakeCase.Of(name) == column);
    }
}
