using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.CodeFixes.Syntax;

namespace TypedCdc.CodeFixes.Records;

/// <summary>Fills an empty record that is marked with <c>[CdcTable]</c> with the columns of its table.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(RecordFromTable)), Shared]
public sealed class RecordFromTable : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var record = root?.FindNode(context.Span).FirstAncestorOrSelf<RecordDeclarationSyntax>();
        if (record is null || !IsEmpty(record)
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || model.GetDeclaredSymbol(record, context.CancellationToken) is not INamedTypeSymbol type
            || !type.DeclaringSyntaxReferences.All(part => part.GetSyntax(context.CancellationToken) is RecordDeclarationSyntax other && IsEmpty(other))
            || RecordTable.Find(type, type, context.Document.Project.AnalyzerOptions, context.CancellationToken) is not { } mapped)
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            $"Create record from table {mapped.Table.Name}",
            async cancellationToken =>
            {
                var text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                var written = RecordParameters.Of(ParametersOf(mapped, type, model, record.Identifier.Span.End), Layout.IndentationOf(record, text), Layout.NewLineOf(text));
                var filled = context.Document.WithSyntaxRoot(root!.ReplaceNode(record, Fill(record, written)));
                var finished = await Finish.ChangedAsync(context.Document.Project.Solution, filled.Project.Solution, cancellationToken).ConfigureAwait(false);
                return finished.GetDocument(filled.Id)!;
            },
            nameof(RecordFromTable)));
    }

    private static bool IsEmpty(RecordDeclarationSyntax record) =>
        record is { ParameterList: null or { Parameters.Count: 0 }, Members.Count: 0, BaseList: null, TypeParameterList: null };

    private static List<string> ParametersOf(RecordTable mapped, INamedTypeSymbol type, SemanticModel model, int position)
    {
        var names = new MemberNames(type.Name, []);
        var types = new ColumnTypes(mapped.Schema.Database, new UserTypes(type, model.Compilation), model, position);
        return [.. PublishedColumns.Of(mapped.Table, mapped.Schema).Select(column => RecordParameters.Of(column, names, types))];
    }

    private static RecordDeclarationSyntax Fill(RecordDeclarationSyntax record, string parameters)
    {
        var behind = record.ParameterList is { } empty ? empty.GetTrailingTrivia() : record.Identifier.TrailingTrivia;
        var list = SyntaxFactory.ParseParameterList(parameters).WithTrailingTrivia(behind).WithAdditionalAnnotations(Simplifier.Annotation);
        return (RecordDeclarationSyntax)ModifierChange.MakePartial(record
            .WithIdentifier(record.Identifier.WithTrailingTrivia())
            .WithParameterList(list));
    }
}
