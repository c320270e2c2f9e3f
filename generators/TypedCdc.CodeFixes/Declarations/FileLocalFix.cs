using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.CodeFixes.Syntax;
using TypedCdc.Generators.Rules;

namespace TypedCdc.CodeFixes.Declarations;

/// <summary>Lets generated code reach a type that is local to its file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FileLocalFix)), Shared]
public sealed class FileLocalFix : MendingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RecordRules.FileLocal.Id);

    /// <inheritdoc/>
    internal override async Task<Mend?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var marked = await diagnostic.FindAsync<TypeDeclarationSyntax>(document, cancellationToken).ConfigureAwait(false);

        // A type that is nested in another is local by that one.
        var type = marked?.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Last();
        return type?.Modifiers.Any(SyntaxKind.FileKeyword) == true
            ? new Mend("Remove 'file'", document, type, current => ModifierChange.Remove((TypeDeclarationSyntax)current, SyntaxKind.FileKeyword))
            : null;
    }
}
