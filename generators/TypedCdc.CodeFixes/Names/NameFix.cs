using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.CodeFixes.Syntax;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.CodeFixes.Names;

/// <summary>Puts the name of a table, column or database right: the one that was meant, or what it is called now.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameFix)), Shared]
public sealed class NameFix : MendingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        SchemaRules.UnknownTable.Id, SchemaRules.UnknownColumn.Id, SchemaRules.Gone.Id, TypeRules.UnknownAttribute.Id,
        ReplicationRules.Partition.Id, SchemaFileRules.UnclearSchema.Id);

    /// <inheritdoc/>
    internal override async Task<Mend?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Replacement, out var name)
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var title = diagnostic.Id == SchemaFileRules.UnclearSchema.Id ? $"Choose database {name}" : $"Map to {name}";
        return root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) switch
        {
            ExpressionSyntax argument => Mend(argument, _ => Written.Text(name!).WithTriviaFrom(argument)),
            ParameterSyntax parameter => Mend(parameter, current => AttributeChange.Add((ParameterSyntax)current, Column(name!))),
            PropertyDeclarationSyntax property => Mend(property, current => AttributeChange.Add((PropertyDeclarationSyntax)current, Column(name!))),
            BaseTypeDeclarationSyntax type when await MarkOfAsync(document, type, cancellationToken).ConfigureAwait(false) is { } mark =>
                Mend(mark, current => AttributeChange.WithName((AttributeSyntax)current, name!)),
            _ => null,
        };

        Mend Mend(SyntaxNode node, Func<SyntaxNode, SyntaxNode> change) => new(title, document, node, change);
    }

    private static AttributeListSyntax Column(string name) => Written.Attribute(MetadataName.CdcColumn, name);

    /// <summary>What marks the type, unless it is marked as both a table and a composite.</summary>
    private static async Task<AttributeSyntax?> MarkOfAsync(Document document, BaseTypeDeclarationSyntax type, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var marks = type.AttributeLists
            .SelectMany(list => list.Attributes)
            .Where(attribute => model?.GetTypeInfo(attribute, cancellationToken).Type is { } found
                && MetadataName.Of(found) is MetadataName.CdcTable or MetadataName.CdcComposite)
            .ToList();
        return marks.Count == 1 ? marks[0] : null;
    }
}
