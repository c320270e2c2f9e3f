using System.Text;
using TypedCdc.Generators.Naming;

namespace TypedCdc.CodeFixes.Records;

/// <summary>Names the members of a record after columns, each by a name of its own.</summary>
/// <param name="record">The record, whose name none of its members can have.</param>
internal sealed class MemberNames(string record)
{
    /// <summary>What every record has already.</summary>
    private static readonly string[] Taken =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize", "Clone", "Deconstruct", "PrintMembers",
        "EqualityContract",
    ];

    private readonly UniqueNames _names = new([record, .. Taken]);

    /// <summary>The next name, as C# writes it, and whether the column's follows from it.</summary>
    public (string Name, bool IsDerivable) Of(string column)
    {
        var name = _names.Take(PascalCase(column));
        return (Identifier.Escaped(name), SnakeCase.Of(name) == column);
    }

    private static string PascalCase(string column)
    {
        var name = new StringBuilder(column.Length);
        var startsWord = true;
        foreach (var character in column)
        {
            if (!char.IsLetterOrDigit(character))
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        return name.Length == 0 ? "Column" : char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }
}
