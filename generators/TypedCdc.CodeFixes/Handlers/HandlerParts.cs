using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedCdc.CodeFixes.Handlers;

/// <summary>The parts of a handler that are added to.</summary>
/// <param name="Bases">That with the base list.</param>
/// <param name="Methods">That with the methods that take changes; that with the base list, where they are inherited.</param>
internal sealed record HandlerParts(TypeDeclarationSyntax Bases, TypeDeclarationSyntax Methods)
{
    private const string Method = "HandleAsync";

    public static HandlerParts Of(INamedTypeSymbol handler, CancellationToken cancellationToken)
    {
        var parts = handler.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellationToken))
            .OfType<TypeDeclarationSyntax>()
            .ToList();
        var bases = parts.Find(part => MethodsOf(part).Any() && part.BaseList is not null)
            ?? parts.Find(part => part.BaseList is not null)
            ?? parts[0];
        return new HandlerParts(bases, MethodsOf(bases).Any() ? bases : parts.Find(part => MethodsOf(part).Any()) ?? bases);
    }

    /// <summary>The methods of a part that take changes.</summary>
    public static IEnumerable<MethodDeclarationSyntax> MethodsOf(TypeDeclarationSyntax part) =>
        part.Members.OfType<MethodDeclarationSyntax>().Where(method => method is { Identifier.ValueText: Method, ParameterList.Parameters.Count: 2 });
}
