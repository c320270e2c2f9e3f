using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using TypedCdc.CodeFixes.Syntax;

namespace TypedCdc.CodeFixes.Handlers;

/// <summary>How the methods of a handler are written, so that those that are added look like them.</summary>
internal sealed class MethodForm
{
    private const string Thrown = "throw new global::System.NotImplementedException();";

    private static readonly string[] Operations = ["insert", "update", "upsert", "delete", "truncate"];

    private readonly MethodDeclarationSyntax? _like;

    public MethodForm(TypeDeclarationSyntax part, string newLine)
    {
        NewLine = newLine;
        _like = HandlerParts.MethodsOf(part).LastOrDefault();
    }

    /// <summary>What ends a line.</summary>
    public string NewLine { get; }

    /// <summary>A method, without anything around it.</summary>
    public MemberDeclarationSyntax Write(AddedChange change, string indentation)
    {
        var head = _like?.ExplicitInterfaceSpecifier is null
            ? "public global::System.Threading.Tasks.ValueTask HandleAsync"
            : $"global::System.Threading.Tasks.ValueTask {change.Interface}.HandleAsync";
        var parameters = $"({change.Parameter} {NameOf(change)}, global::System.Threading.CancellationToken {TokenName})";
        return SyntaxFactory.ParseMemberDeclaration(head + parameters + BodyOf(indentation))!.WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private string BodyOf(string indentation) => _like switch
    {
        { ExpressionBody: { } arrow } => (Lines.StartsOne(arrow) ? NewLine + Lines.Deeper(indentation) : " ") + "=> " + Thrown,
        { Body: { } body } when !Lines.StartsOne(body) && Lines.HasEnd(body.OpenBraceToken.TrailingTrivia) =>
            $" {{{NewLine}{Lines.Deeper(indentation)}{Thrown}{NewLine}{indentation}}}",
        _ => $"{NewLine}{indentation}{{{NewLine}{Lines.Deeper(indentation)}{Thrown}{NewLine}{indentation}}}",
    };

    /// <summary>The name that the others have, unless it is that of their operation, or they take something else.</summary>
    private string NameOf(AddedChange change)
    {
        var name = _like?.ParameterList.Parameters[0].Identifier.ValueText ?? "";
        var isAlike = _like?.ParameterList.Parameters[0].Type?.ToString().Contains("ReadOnlyMemory<") == change.IsBatch;
        return isAlike && IsName(name) && !Array.Exists(Operations, operation => name.IndexOf(operation, StringComparison.OrdinalIgnoreCase) >= 0)
            ? name
            : change.IsBatch ? "changes" : "change";
    }

    private string TokenName => _like?.ParameterList.Parameters[1].Identifier.ValueText is { } name && IsName(name) ? name : "cancellationToken";

    private static bool IsName(string name) => SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && name != "_";
}
