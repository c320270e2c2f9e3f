using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.Generators.Rules;

namespace TypedCdc.CodeFixes.Types;

/// <summary>Declares a member as <c>Toast&lt;T&gt;</c>, in the record that a handler takes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ToastFix)), Shared]
public sealed class ToastFix : MendingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(TypeRules.UnchangedToast.Id);

    /// <inheritdoc/>
    internal override async Task<Mend?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Type, out var type)
            || !diagnostic.Properties.TryGetValue(FixProperties.Member, out var member)
            || !diagnostic.Properties.TryGetValue(FixProperties.Replacement, out var replacement)
            || await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || TypeOf(compilation.GetTypeByMetadataName(type!), member!, cancellationToken) is not { } written
            || document.Project.Solution.GetDocument(written.SyntaxTree) is not { } place
            || await place.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        // It names Toast without its namespace, as the message does.
        var toast = Annotations.Of(TypeReplacement.Parse("global::TypedCdc." + replacement), model, written.SpanStart);
        return new Mend(
            $"Declare '{member}' as {replacement}",
            place,
            written.Parent!,
            current => Declare(current, written, toast));
    }

    /// <summary>Several handlers may ask for the same change.</summary>
    private static SyntaxNode Declare(SyntaxNode member, TypeSyntax written, TypeSyntax toast) =>
        member.ChildNodes().OfType<TypeSyntax>().FirstOrDefault(type => type.IsEquivalentTo(written)) is { } type
            ? member.ReplaceNode(type, toast.WithTriviaFrom(type))
            : member;

    /// <summary>The type as it is written; null where it is written twice, for a property and the parameter that it is made of.</summary>
    private static TypeSyntax? TypeOf(INamedTypeSymbol? type, string member, CancellationToken cancellationToken) =>
        type?.GetMembers(member).OfType<IPropertySymbol>().FirstOrDefault()?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            ParameterSyntax parameter => parameter.Type,
            PropertyDeclarationSyntax property when !type.InstanceConstructors.Any(constructor =>
                constructor.Parameters.Any(parameter => parameter.Name.Equals(member, StringComparison.OrdinalIgnoreCase))) => property.Type,
            _ => null,
        };
}
