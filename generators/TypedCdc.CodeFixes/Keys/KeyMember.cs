using Microsoft.CodeAnalysis;
using TypedCdc.CodeFixes.Records;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.CodeFixes.Keys;

/// <summary>Writes a member of a record as a parameter of another one, which is read from its column in the same way.</summary>
internal static class KeyMember
{
    private const string Own = "TypedCdc";

    /// <summary>What is of the column's name is written anew, and an old row cannot be selected.</summary>
    private static readonly string[] LeftOut = [MetadataName.CdcColumn, MetadataName.Column, MetadataName.PgName, MetadataName.CdcReselect];

    /// <summary>The parameter; null where it would name what only the record can.</summary>
    public static string? Write(Member member, string column, INamedTypeSymbol record, Compilation compilation)
    {
        var ofParameter = (member.Parameter?.GetAttributes() ?? []).Where(IsCopied).ToList();
        var ofProperty = (member.Property?.GetAttributes() ?? []).Where(IsCopied).ToList();
        var within = (ISymbol?)record.ContainingType ?? compilation.Assembly;
        var copied = ofParameter.Concat(ofProperty).ToList();
        if (copied.Exists(attribute => IsOwn(attribute) && !IsAccessible(attribute)))
        {
            return null;
        }

        var written = ofParameter.Where(IsAccessible).Select(attribute => WrittenAttribute.Of(attribute, ""))
            .Concat(ofProperty.Where(IsAccessible).Select(attribute => WrittenAttribute.Of(attribute, IsOwn(attribute) ? "" : "property: ")));
        return string.Concat(written.OfType<string>().Select(attribute => attribute + " "))
            + RecordParameters.Of(column, SnakeCase.Of(member.Name) == column, TypeOf(member), Identifier.Escaped(member.Name));

        bool IsAccessible(AttributeData attribute) => WrittenAttribute.TypesIn(attribute).All(type => compilation.IsSymbolAccessibleWithin(type, within));
    }

    /// <summary>Those of another assembly hold notes of the compiler among them.</summary>
    private static bool IsCopied(AttributeData attribute) =>
        attribute.AttributeClass is { TypeKind: not TypeKind.Error } type
        && !LeftOut.Contains(MetadataName.Of(type))
        && (IsOwn(attribute) || attribute.ApplicationSyntaxReference is not null)
        && !type.ContainingNamespace.ToDisplayString().StartsWith("System.Runtime.", StringComparison.Ordinal);

    private static bool IsOwn(AttributeData attribute) => attribute.AttributeClass!.ContainingNamespace.ToDisplayString() == Own;

    private static string TypeOf(Member member) =>
        Identifier.WithAnnotations(member.Type) + (member.Type.NullableAnnotation == NullableAnnotation.Annotated && !member.Type.IsValueType ? "?" : "");
}
