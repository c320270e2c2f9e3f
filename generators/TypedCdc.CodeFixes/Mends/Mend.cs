using Microsoft.CodeAnalysis;

namespace TypedCdc.CodeFixes.Mends;

/// <summary>What puts one problem right: a change of one node.</summary>
/// <param name="Title">What the editor shows.</param>
/// <param name="Document">Where the node is, which need not be where the problem is reported.</param>
/// <param name="Node">The node as it is.</param>
/// <param name="Change">
/// Gives what takes its place. Applied to the node as other mends left it, and perhaps again for another problem that is
/// put right by the same change, so a second time it changes nothing more.
/// </param>
internal sealed record Mend(string Title, Document Document, SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Change)
{
    /// <summary>What has to change elsewhere, too; null for nothing.</summary>
    public Mend? Also { get; init; }
}
