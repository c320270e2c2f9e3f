using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.CodeFixes.Records;
using TypedCdc.Generators.Rules;

namespace TypedCdc.CodeFixes.Keys;

/// <summary>Creates a record of the replica identity beside one that has more columns, and has the handler take that of the row before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyRecordFix)), Shared]
public sealed class KeyRecordFix : MendingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ReplicationRules.IdentityTooSmall.Id);

    /// <inheritdoc/>
    internal override async Task<Mend?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not TypeSyntax { Parent.Parent: GenericNameSyntax change } taken
            || change.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } handler
            || model is null
            || model.GetDeclaredSymbol(handler, cancellationToken) is not INamedTypeSymbol user
            || model.GetTypeInfo(taken, cancellationToken).Type is not INamedTypeSymbol record
            || await TakenChange.FindAsync(document.Project.Solution, user, change, taken, model, cancellationToken).ConfigureAwait(false) is not { Count: > 0 } names
            || RecordTable.Find(record, user, document.Project.AnalyzerOptions, cancellationToken) is not { } mapped)
        {
            return null;
        }

        var identity = IdentityIn(diagnostic);
        if (KeyRecord.Find(record, identity, cancellationToken) is { } known)
        {
            return Take(known, $"Take '{known}'");
        }

        return await KeyRecord.CreateAsync(document.Project.Solution, record, mapped, identity, cancellationToken).ConfigureAwait(false) is (var name, var creation)
            ? creation with { Title = $"Create '{name}' of the replica identity", Also = Take(name, "") }
            : null;

        Mend Take(string other, string title) => TakenChange.Replace(names, KeyRecord.Beside(record, other), title);
    }

    private static IReadOnlyList<string> IdentityIn(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.IdentityColumns, out var columns) && columns is { Length: > 0 } ? FixProperties.Split(columns) : [];
}
