using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Names;
using TypedCdc.CodeFixes.Syntax;
using TypedCdc.Generators.Naming;

namespace TypedCdc.CodeFixes.Enums;

/// <summary>Adds members for labels to a C# enum, whose own keep their values.</summary>
/// <param name="type">The enum.</param>
/// <param name="order">All labels in the order of the database.</param>
/// <param name="missing">Those to add.</param>
/// <param name="newLine">What ends a line.</param>
internal sealed class LabelMembers(INamedTypeSymbol type, IReadOnlyList<string> order, IReadOnlyList<string> missing, string newLine)
{
    private readonly EnumValues _values = new(type);

    /// <summary>The enum with the members that it does not have yet; null where a value is not known, or none is left for one.</summary>
    public EnumDeclarationSyntax? AddTo(EnumDeclarationSyntax declaration)
    {
        var names = new UniqueNames([.. declaration.Members.Select(member => member.Identifier.ValueText), "value__"]);
        var writesValues = declaration.Members.Count > 0 && declaration.Members.All(member => member.EqualsValue is not null);
        foreach (var label in missing)
        {
            var members = declaration.Members.Select(member => LabelledMember.Of(member, type)).ToList();
            if (members.Exists(member => member is null))
            {
                return null;
            }

            if (members.Exists(member => member!.Label == label))
            {
                continue;
            }

            var place = PlaceOf(label, members!, declaration);
            var isNext = place == members.Count && !writesValues;
            if (_values.Free([.. members.Select(member => member!.Value)], isNext) is not (var value, var isWritten))
            {
                return null;
            }

            var added = new LabelledMember(label, value).Write(names.Take(PascalCase.Of(label, "Label")), isWritten);
            declaration = MemberInsertion.Insert(declaration, place, added, newLine);
        }

        return declaration;
    }

    /// <summary>
    /// Behind the label before it, or before the one behind it; at the end where neither has a member, or where one that
    /// follows would get another value.
    /// </summary>
    private int PlaceOf(string label, List<LabelledMember> members, EnumDeclarationSyntax declaration)
    {
        var position = order.ToList().IndexOf(label);
        var before = position > 0 ? members.FindIndex(member => member.Label == order[position - 1]) : -1;
        var behind = position + 1 < order.Count ? members.FindIndex(member => member.Label == order[position + 1]) : -1;
        var place = before >= 0 ? before + 1 : behind >= 0 ? behind : members.Count;
        return place < members.Count && (declaration.Members[place].EqualsValue is null || declaration.Members[place].GetLeadingTrivia().Any(trivia => trivia.IsDirective))
            ? members.Count
            : place;
    }
}
