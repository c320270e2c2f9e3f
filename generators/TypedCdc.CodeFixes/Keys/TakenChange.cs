using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedCdc.CodeFixes.Keys;

/// <summary>Changes what a handler takes.</summary>
internal static class TakenChange
{
    /// <summary>The handler with another record in a change, in its base list and wherever else it names that change.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="change">The change: <c>Delete&lt;Order&gt;</c>.</param>
    /// <param name="record">The record in it.</param>
    /// <param name="name">The name of the record to take, which is beside the other one.</param>
    public static SyntaxNode Replace(SyntaxNode handler, GenericNameSyntax change, TypeSyntax record, string name)
    {
        var position = change.TypeArgumentList.Arguments.IndexOf(record);
        var named = handler.DescendantNodes()
            .OfType<GenericNameSyntax>()
            .Where(other => SyntaxFactory.AreEquivalent(other, change))
            .Select(other => LastNameOf(other.TypeArgumentList.Arguments[position]))
            .OfType<SimpleNameSyntax>();
        return handler.ReplaceNodes(named, (simple, _) => SyntaxFactory.IdentifierName(name).WithTriviaFrom(simple));
    }

    private static SimpleNameSyntax? LastNameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        _ => null,
    };
}
