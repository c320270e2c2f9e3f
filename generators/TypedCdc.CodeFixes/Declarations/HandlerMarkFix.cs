using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.CodeFixes.Syntax;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.CodeFixes.Declarations;

/// <summary>Marks a handler, and makes it partial, which marked ones must be.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandlerMarkFix)), Shared]
public sealed class HandlerMarkFix : MendingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(HandlerRules.NotMarked.Id);

    /// <inheritdoc/>
    internal override async Task<Mend?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await diagnostic.FindAsync<TypeDeclarationSyntax>(document, cancellationToken).ConfigureAwait(false) is { } type
            ? new Mend($"Mark '{type.Identifier.ValueText}' with [CdcHandler]", document, type, current => Mark((TypeDeclarationSyntax)current))
            : null;

    private static TypeDeclarationSyntax Mark(TypeDeclarationSyntax type) =>
        AttributeChange.Add(ModifierChange.MakePartial(type), Written.Attribute(MetadataName.CdcHandler));
}
