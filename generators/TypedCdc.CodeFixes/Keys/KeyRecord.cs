using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.CodeFixes.Records;
using TypedCdc.Generators;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Schema;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.CodeFixes.Keys;

/// <summary>A record of the columns of a replica identity.</summary>
internal static class KeyRecord
{
    /// <summary>One that is beside a record already; null where there is none.</summary>
    public static string? Find(INamedTypeSymbol record, IReadOnlyList<string> identity, CancellationToken cancellationToken) =>
        ContainerOf(record).GetTypeMembers().FirstOrDefault(other =>
            other.Arity == 0
            && TableParser.Find(other) is { } table
            && table == TableParser.Find(record)
            && new HashSet<string>(identity).SetEquals(MembersOf(other, cancellationToken).Keys))?.Name;

    /// <summary>The name of one beside a record, with its namespace.</summary>
    public static string Beside(INamedTypeSymbol record, string name) =>
        record.ContainingType is { } outer ? $"{Identifier.Of(outer)}.{name}"
        : record.ContainingNamespace is { IsGlobalNamespace: false } space ? $"global::{Identifier.Of(space)}.{name}"
        : $"global::{name}";

    /// <summary>Whether all columns of a record are among those of a replica identity.</summary>
    public static bool IsWithin(INamedTypeSymbol record, IReadOnlyList<string> identity, CancellationToken cancellationToken) =>
        MembersOf(record, cancellationToken) is { Count: > 0 } members && members.Keys.All(identity.Contains);

    /// <summary>The name of a record beside another one, and what creates it; null where the other is not in a document, or that cannot be.</summary>
    public static async Task<(string Name, Mend Creation)?> CreateAsync(
        Solution solution,
        INamedTypeSymbol record,
        RecordTable mapped,
        IReadOnlyList<string> identity,
        CancellationToken cancellationToken)
    {
        if (record.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not TypeDeclarationSyntax { Parent: { } parent } declaration
            || solution.GetDocument(declaration.SyntaxTree) is not { } place
            || await place.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var name = new UniqueNames(ContainerOf(record).GetMembers().Select(member => member.Name)).Take(record.Name + "Key");
        var columns = identity.Select(mapped.Table.FindColumn).OfType<ColumnDefinition>().ToList();
        if (columns.Count == 0 || columns.Count < identity.Count || ParametersOf(name, columns, record, mapped, model, declaration, cancellationToken) is not { } parameters)
        {
            return null;
        }

        var key = Write(name, record, declaration, mapped, parameters, await place.GetTextAsync(cancellationToken).ConfigureAwait(false));
        return (name, new Mend("", place, parent, current => Insert(current, key, declaration)));
    }

    /// <summary>The members of the record where it has them; null where one cannot be read elsewhere as it is there.</summary>
    private static List<string>? ParametersOf(
        string name,
        List<ColumnDefinition> columns,
        INamedTypeSymbol record,
        RecordTable mapped,
        SemanticModel model,
        TypeDeclarationSyntax declaration,
        CancellationToken cancellationToken)
    {
        var known = MembersOf(record, cancellationToken);
        var names = new MemberNames(name, columns.Select(column => known.TryGetValue(column.Name, out var member) ? member.Name : null).OfType<string>());
        var types = new ColumnTypes(mapped.Schema.Database, new UserTypes(record, model.Compilation), model, declaration.Span.End);
        var parameters = columns.ConvertAll(column => known.TryGetValue(column.Name, out var member)
            ? KeyMember.Write(member, column.Name, record, model.Compilation)
            : RecordParameters.Of(column, names, types));
        return parameters.Contains(null) ? null : parameters.ConvertAll(parameter => parameter!);
    }

    private static MemberDeclarationSyntax Write(
        string name, INamedTypeSymbol record, TypeDeclarationSyntax declaration, RecordTable mapped, List<string> parameters, SourceText text)
    {
        var (indentation, newLine) = (Layout.IndentationOf(declaration, text), Layout.NewLineOf(text));
        var modifiers = string.Concat(declaration.Modifiers.Where(IsAccessibility).Select(modifier => modifier.ValueText + " "));
        var written = string.Concat(Marks(record, mapped.Table.Name).Select(mark => $"{indentation}[{mark}]{newLine}"))
            + $"{indentation}{modifiers}partial record {name}{RecordParameters.Of(parameters, indentation, newLine)};{newLine}";
        return SyntaxFactory.ParseMemberDeclaration(newLine + written)!.WithAdditionalAnnotations(Simplifier.Annotation);
    }

    /// <summary>What contains the record, with the other one behind it, unless that is there already.</summary>
    private static SyntaxNode Insert(SyntaxNode container, MemberDeclarationSyntax key, TypeDeclarationSyntax record)
    {
        var members = container.ChildNodes().OfType<TypeDeclarationSyntax>().ToList();
        var name = ((TypeDeclarationSyntax)key).Identifier.ValueText;
        var place = members.LastOrDefault(member => member.Identifier.ValueText == record.Identifier.ValueText);
        return place is null || members.Exists(member => member.Identifier.ValueText == name)
            ? container
            : container.InsertNodesAfter(place, [key]);
    }

    private static INamespaceOrTypeSymbol ContainerOf(INamedTypeSymbol record) =>
        record.ContainingType ?? (INamespaceOrTypeSymbol)record.ContainingNamespace;

    /// <summary>The members of the record by their columns, so that the other one has them by the same names and types.</summary>
    private static Dictionary<string, Member> MembersOf(INamedTypeSymbol record, CancellationToken cancellationToken)
    {
        var model = Attempt.Run(() => Artefacts.Record.Parse(record, cancellationToken).Model);
        var members = model is null ? [] : new MemberParser(record, new Problems(record)).Parse()?.All ?? [];
        return members.Zip(model?.Columns ?? [], (member, column) => (member, column.Column)).ToDictionary(pair => pair.Column, pair => pair.member, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Marks(INamedTypeSymbol record, RelationName table)
    {
        var hasDot = table.Schema.Contains('.') || table.Name.Contains('.');
        yield return hasDot ? $"global::TypedCdc.CdcTable({Text(table.Name)}, Schema = {Text(table.Schema)})"
            : $"global::TypedCdc.CdcTable({Text(table.Schema == SchemaReader.DefaultSchema ? table.Name : table.ToString())})";
        if (record.Find(MetadataName.CdcSchema) is { } choice && choice.TryGetName(out var database))
        {
            yield return $"global::TypedCdc.CdcSchema({Text(database ?? "")})";
        }
    }

    private static bool IsAccessibility(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PrivateKeyword;

    private static string Text(string text) => SyntaxFactory.Literal(text).Text;
}
