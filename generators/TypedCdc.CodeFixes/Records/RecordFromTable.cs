using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedCdc.CodeFixes.Syntax;
using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Checks.Names;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Schema.Model;

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
            || Find(type, context.Document.Project.AnalyzerOptions, context.CancellationToken) is not (var table, var schema))
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            $"Create record from table {table.Name}",
            async cancellationToken =>
            {
                var text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                var types = new ColumnTypes(schema.Database, new UserTypes(type, model.Compilation));
                var parameters = RecordParameters.Of(type.Name, PublishedColumns.Of(table, schema), types, Indentation(text, record), NewLine(text));
                return context.Document.WithSyntaxRoot(root!.ReplaceNode(record, Fill(record, parameters)));
            },
            nameof(RecordFromTable)));
    }

    private static bool IsEmpty(RecordDeclarationSyntax record) =>
        record is { ParameterList: null or { Parameters.Count: 0 }, Members.Count: 0, BaseList: null, TypeParameterList: null };

    /// <summary>The table of a record that has no other part with members, and its database.</summary>
    private static (TableDefinition Table, LoadedSchema Schema)? Find(INamedTypeSymbol type, AnalyzerOptions options, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.All(part => part.GetSyntax(cancellationToken) is RecordDeclarationSyntax record && IsEmpty(record))
        && TableParser.Find(type) is { } name
        && new SchemaChoice(SchemaLoader.Shared.Load(options, cancellationToken)).Of(type) is { } schema
        && schema.Database.FindTable(name.Schema, name.Name) is { AreColumnsKnown: true, Columns.Count: > 0 } table
            ? (table, schema)
            : null;

    private static RecordDeclarationSyntax Fill(RecordDeclarationSyntax record, ParameterListSyntax parameters)
    {
        var before = record.ParameterList is { } empty ? empty.GetTrailingTrivia() : record.Identifier.TrailingTrivia;
        return (RecordDeclarationSyntax)ModifierChange.MakePartial(record
            .WithIdentifier(record.Identifier.WithTrailingTrivia())
            .WithParameterList(parameters.WithTrailingTrivia(before)));
    }

    private static string Indentation(SourceText text, RecordDeclarationSyntax record)
    {
        var line = text.Lines.GetLineFromPosition(record.Identifier.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static string NewLine(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }
}
