using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.CodeFixes.Types;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.CodeFixes.Keys;

/// <summary>Changes what a handler takes.</summary>
internal static class TakenChange
{
    /// <summary>Where all parts of a handler name the record in a change: in base lists, methods and elsewhere. None, where the method that takes it is inherited.</summary>
    /// <param name="solution">What has the documents.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="change">The change where it is named: <c>Delete&lt;Order&gt;</c>.</param>
    /// <param name="record">The record in it.</param>
    /// <param name="model">The document of both.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<IReadOnlyList<(Document Place, TypeSyntax Name)>> FindAsync(
        Solution solution, INamedTypeSymbol handler, GenericNameSyntax change, TypeSyntax record, SemanticModel model, CancellationToken cancellationToken)
    {
        var names = new List<(Document, TypeSyntax)>();
        if (model.GetTypeInfo(change, cancellationToken).Type is not INamedTypeSymbol type || IsInherited(handler, type))
        {
            return names;
        }

        var position = change.TypeArgumentList.Arguments.IndexOf(record);
        foreach (var part in handler.DeclaringSyntaxReferences)
        {
            var syntax = await part.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
            if (solution.GetDocument(part.SyntaxTree) is { } place and not SourceGeneratedDocument
                && await place.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } other)
            {
                names.AddRange(syntax.DescendantNodes()
                    .OfType<GenericNameSyntax>()
                    .Where(named => SymbolEqualityComparer.Default.Equals(other.GetTypeInfo(named, cancellationToken).Type, type))
                    .Select(named => (place, named.TypeArgumentList.Arguments[position])));
            }
        }

        return names;
    }

    /// <summary>The change of all those names to that of another record, which is given with its namespace.</summary>
    public static Mend Replace(IReadOnlyList<(Document Place, TypeSyntax Name)> names, string record, string title) => names
        .Reverse()
        .Aggregate((Mend?)null, (also, found) => new Mend(title, found.Place, found.Name, current => Replace(current, record)) { Also = also })!;

    private static SyntaxNode Replace(SyntaxNode name, string record) => name.CopyAnnotationsTo(TypeReplacement.Parse(record).WithTriviaFrom(name))!;

    private static bool IsInherited(INamedTypeSymbol handler, INamedTypeSymbol change) => handler.AllInterfaces
        .Where(taken => RouteParser.IsHandlerInterface(taken) && SymbolEqualityComparer.Default.Equals(taken.TypeArguments[0], change))
        .SelectMany(taken => taken.GetMembers("HandleAsync"))
        .Select(handler.FindImplementationForInterfaceMember)
        .Any(method => method is not null && !SymbolEqualityComparer.Default.Equals(method.ContainingType, handler));
}
