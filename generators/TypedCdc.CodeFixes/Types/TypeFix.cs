using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.Generators.Rules;

namespace TypedCdc.CodeFixes.Types;

/// <summary>Gives a member the type that reads every value of the column.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypeFix)), Shared]
public sealed class TypeFix : MendingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(TypeRules.Misfit.Id, TypeRules.PossibleLoss.Id);

    /// <inheritdoc/>
    internal override Task<Mend?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        TypeReplacement.FindAsync(document, diagnostic, TypeReplacement.Root, cancellationToken);
}
