using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.CodeFixes.Syntax;
using TypedCdc.Generators.Rules;

namespace TypedCdc.CodeFixes.Declarations;

/// <summary>Makes a marked type partial, or one that it is nested in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartialFix)), Shared]
public sealed class PartialFix : MendingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RecordRules.NotPartial.Id);

    /// <inheritdoc/>
    internal override async Task<Mend?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await diagnostic.FindAsync<TypeDeclarationSyntax>(document, cancellationToken).ConfigureAwait(false) is { } type
            ? new Mend($"Make '{type.Identifier.ValueText}' partial", document, type, current => ModifierChange.MakePartial((TypeDeclarationSyntax)current))
            : null;
}
