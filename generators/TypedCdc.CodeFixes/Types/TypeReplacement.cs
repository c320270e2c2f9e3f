using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.CodeFixes.Syntax;
using TypedCdc.Generators.Rules;

namespace TypedCdc.CodeFixes.Types;

/// <summary>Writes the type that a problem proposes in the place of the one that is written.</summary>
internal static class TypeReplacement
{
    /// <summary>Namespaces of types that columns are read as.</summary>
    private static readonly Regex Namespaces = new(@"(?<![\w.:])(?=(System|NpgsqlTypes|TypedCdc)\.)", RegexOptions.Compiled);

    /// <summary>The change; null where nothing is proposed, or no type is written there.</summary>
    /// <param name="document">Where the problem is.</param>
    /// <param name="diagnostic">The problem.</param>
    /// <param name="meant">Makes of the proposed type what the compiler takes for it there.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<Mend?> FindAsync(Document document, Diagnostic diagnostic, Func<string, string> meant, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Replacement, out var replacement)
            || await diagnostic.FindAsync<TypeSyntax>(document, cancellationToken).ConfigureAwait(false) is not { } written
            || written.Span != diagnostic.Location.SourceSpan
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var type = Annotations.Of(Parse(meant(replacement!)), model, written.SpanStart);
        return new Mend($"Declare as {replacement}", document, written, Replace) { Also = Property() };

        SyntaxNode Replace(SyntaxNode current) => current.CopyAnnotationsTo(type.WithTriviaFrom(current))!;

        // A property that a constructor fills is of the same type, where it is written.
        Mend? Property() =>
            written.Parent is ParameterSyntax parameter
            && model.GetDeclaredSymbol(parameter, cancellationToken) is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } symbol
            && PropertyOf(symbol)?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is PropertyDeclarationSyntax property
            && document.Project.Solution.GetDocument(property.SyntaxTree) is { } place
                ? new Mend("", place, property.Type, Replace)
                : null;
    }

    private static IPropertySymbol? PropertyOf(IParameterSymbol parameter) => parameter.ContainingType.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property =>
        property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase) && SymbolEqualityComparer.IncludeNullability.Equals(property.Type, parameter.Type));

    /// <summary>A type of a library, which a namespace of the user's may hide.</summary>
    public static string Root(string type) => Namespaces.Replace(type, "global::");

    /// <summary>A type, with namespaces only where no using names them.</summary>
    public static TypeSyntax Parse(string type) => SyntaxFactory.ParseTypeName(type).WithAdditionalAnnotations(Simplifier.Annotation);
}
