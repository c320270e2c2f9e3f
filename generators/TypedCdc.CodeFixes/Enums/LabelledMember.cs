using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Syntax;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.CodeFixes.Enums;

/// <summary>A member of a C# enum.</summary>
/// <param name="Label">The label that it stands for.</param>
/// <param name="Value">Its value; every one of every enum fits.</param>
internal sealed record LabelledMember(string Label, decimal Value)
{
    /// <summary>Keep what is known of a member that the compiler has not seen yet.</summary>
    private const string LabelNote = "TypedCdc.Label";
    private const string ValueNote = "TypedCdc.Value";

    /// <summary>What is known of a member; null where the compiler does not know its value.</summary>
    /// <param name="member">The member, which may have been added.</param>
    /// <param name="type">The enum as it was.</param>
    public static LabelledMember? Of(EnumMemberDeclarationSyntax member, INamedTypeSymbol type) =>
        member.GetAnnotations(LabelNote).FirstOrDefault() is { } label
            ? new LabelledMember(label.Data!, decimal.Parse(member.GetAnnotations(ValueNote).First().Data!, CultureInfo.InvariantCulture))
            : type.GetMembers(member.Identifier.ValueText).OfType<IFieldSymbol>().FirstOrDefault() is { HasConstantValue: true } field
                ? new LabelledMember(EnumReaders.LabelOf(field), Convert.ToDecimal(field.ConstantValue, CultureInfo.InvariantCulture))
                : null;

    /// <summary>The member as it is written.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isWritten">Whether its value has to be.</param>
    public EnumMemberDeclarationSyntax Write(string name, bool isWritten)
    {
        var member = SyntaxFactory.EnumMemberDeclaration(SyntaxFactory.ParseToken(Identifier.Escaped(name)));
        var number = Value.ToString(CultureInfo.InvariantCulture);
        member = isWritten ? member.WithEqualsValue(EqualsValue(number)) : member;
        member = SnakeCase.Of(name) == Label
            ? member
            : member.WithAttributeLists(SyntaxFactory.SingletonList(Written.Attribute(MetadataName.PgName, Label).WithTrailingTrivia(Lines.Space)));
        return member.WithAdditionalAnnotations(new SyntaxAnnotation(LabelNote, Label), new SyntaxAnnotation(ValueNote, number));
    }

    private static EqualsValueClauseSyntax EqualsValue(string number) => SyntaxFactory.EqualsValueClause(
        SyntaxFactory.Token(Lines.Space, SyntaxKind.EqualsToken, Lines.Space),
        SyntaxFactory.ParseExpression(number));
}
