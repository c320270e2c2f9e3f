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
    /// <summary>The change; null where nothing is proposed, or no type is written there.</summary>
    public static async Task<Mend?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Replacement, out var replacement)
            || await diagnostic.FindAsync<TypeSyntax>(document, cancellationToken).ConfigureAwait(false) is not { } written
            || written.Span != diagnostic.Location.SourceSpan)
        {
            return null;
        }

        return new Mend($"Declare as {replacement}", document, written, current => Parse(replacement!).WithTriviaFrom(current));
    }

    /// <summary>A type, with namespaces only where no using names them.</summary>
    public static TypeSyntax Parse(string type) => SyntaxFactory.ParseTypeName(type).WithAdditionalAnnotations(Simplifier.Annotation);
}
