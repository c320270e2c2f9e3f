using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.CodeFixes.Syntax;
using TypedCdc.Generators.Rules;

namespace TypedCdc.CodeFixes.Declarations;

/// <summary>Removes an attribute that has no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdleAttributeFix)), Shared]
public sealed class IdleAttributeFix : MendingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RecordRules.UnmappedColumn.Id, RecordRules.NothingToClamp.Id);

    /// <inheritdoc/>
    internal override async Task<Mend?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await diagnostic.FindAsync<AttributeSyntax>(document, cancellationToken).ConfigureAwait(false) is { Parent.Parent: { } marked } attribute
            ? new Mend($"Remove [{attribute.Name}]", document, marked, current => AttributeChange.Remove(current, attribute))
            : null;
}
