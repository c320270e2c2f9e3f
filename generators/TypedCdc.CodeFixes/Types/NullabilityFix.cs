using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.Generators.Rules;

namespace TypedCdc.CodeFixes.Types;

/// <summary>Gives a member a type that takes NULL, or does not, as the column.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NullabilityFix)), Shared]
public sealed class NullabilityFix : MendingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(TypeRules.NullIntoNotNull.Id, TypeRules.NeverNull.Id);

    /// <inheritdoc/>
    internal override Task<Mend?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        TypeReplacement.FindAsync(document, diagnostic, written => written, cancellationToken);
}
