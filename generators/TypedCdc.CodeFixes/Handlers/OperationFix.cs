using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.CodeFixes.Records;
using TypedCdc.CodeFixes.Syntax;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;

namespace TypedCdc.CodeFixes.Handlers;

/// <summary>Has a handler take the published operations of a table of which it takes others, each by a method that is still to be written.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OperationFix)), Shared]
public sealed class OperationFix : MendingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ReplicationRules.NoHandler.Id);

    /// <inheritdoc/>
    internal override async Task<Mend?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Operations, out var operations)
            || !diagnostic.Properties.TryGetValue(FixProperties.Record, out var name)
            || await diagnostic.FindAsync<TypeDeclarationSyntax>(document, cancellationToken).ConfigureAwait(false) is not { } declaration
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol handler
            || RecordOf(handler, name!) is not { } record
            || RecordTable.Find(record, handler, document.Project.AnalyzerOptions, cancellationToken) is not { } mapped)
        {
            return null;
        }

        var parts = HandlerParts.Of(handler, cancellationToken);
        var old = await OldRecord.FindAsync(document.Project.Solution, record, mapped, cancellationToken).ConfigureAwait(false);
        var added = new MissingChanges(handler, record, old).Of(FixProperties.Split(operations!)).ToList();
        if (added.Count == 0
            || document.Project.Solution.GetDocument(parts.Bases.SyntaxTree) is not { } placeOfBases
            || document.Project.Solution.GetDocument(parts.Methods.SyntaxTree) is not { } placeOfMethods)
        {
            return null;
        }

        var newLine = Layout.NewLineOf(await placeOfMethods.GetTextAsync(cancellationToken).ConfigureAwait(false));
        var form = new MethodForm(parts.Methods, newLine);
        var methods = new Mend("", placeOfMethods, parts.Methods, current => AddedMethods.Add((TypeDeclarationSyntax)current, added, form))
        {
            Also = added.Exists(change => change.IsOfOldRow) ? old?.Creation : null,
        };
        return new Mend(
            $"Take {string.Join(", ", added.Select(change => change.Title))}",
            placeOfBases,
            parts.Bases,
            current => AddedBases.Add((TypeDeclarationSyntax)current, added, newLine))
        {
            Also = methods,
        };
    }

    private static INamedTypeSymbol? RecordOf(INamedTypeSymbol handler, string name) => handler.AllInterfaces
        .Where(RouteParser.IsHandlerInterface)
        .Select(taken => Change.Of(taken.TypeArguments[0])?.Record)
        .OfType<INamedTypeSymbol>()
        .FirstOrDefault(record => Identifier.Of(record) == name);
}
