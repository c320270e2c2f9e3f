using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.CodeFixes.Records;
using TypedCdc.Generators.Rules;

namespace TypedCdc.CodeFixes.Enums;

/// <summary>Adds members to a C# enum for the labels that it has none for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LabelFix)), Shared]
public sealed class LabelFix : MendingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(TypeRules.UnreadLabel.Id);

    /// <inheritdoc/>
    internal override async Task<Mend?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Type, out var name)
            || !diagnostic.Properties.TryGetValue(FixProperties.Labels, out var labels)
            || !diagnostic.Properties.TryGetValue(FixProperties.AllLabels, out var all)
            || await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || Find(compilation, name!) is not { } type
            || type.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not EnumDeclarationSyntax declaration
            || document.Project.Solution.GetDocument(declaration.SyntaxTree) is not { } place
            || place is SourceGeneratedDocument)
        {
            return null;
        }

        var text = await place.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var missing = FixProperties.Split(labels!);
        var members = new LabelMembers(type, FixProperties.Split(all!), missing, Layout.NewLineOf(text));
        var shown = missing.Count == 1 ? $"a member for '{missing[0]}'" : $"members for {missing.Count} labels";
        return members.AddTo(declaration) is null
            ? null
            : new Mend($"Add {shown} to '{type.Name}'", place, declaration, current => members.AddTo((EnumDeclarationSyntax)current) ?? current);
    }

    /// <summary>Another assembly may have a type of the same name.</summary>
    private static INamedTypeSymbol? Find(Compilation compilation, string name) =>
        compilation.Assembly.GetTypeByMetadataName(name) ?? compilation.GetTypeByMetadataName(name);
}
