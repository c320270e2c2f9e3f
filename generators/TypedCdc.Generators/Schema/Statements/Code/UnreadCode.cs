using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Code;

/// <summary>What is not read, but seems to change the schema: a block of code, or a statement that is not understood.</summary>
/// <param name="Change">The words of the first change: CREATE TABLE.</param>
/// <param name="Names">
/// What is changed is among them: the names in the statements that do it, or, where those are put together as the code runs, all in the block.
/// </param>
/// <param name="IsCreation">Whether it makes what is not there, and leaves what is.</param>
internal sealed record UnreadCode(string Change, HashSet<string> Names, bool IsCreation) : Statement
{
    /// <summary>A statement that is not understood.</summary>
    public static UnreadCode Of(string text, IReadOnlyList<Token> tokens)
    {
        var names = tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.QuotedName).Select(token => TokenText.Name(text, token));
        return new UnreadCode(StatementTitle.Of(text, tokens), new HashSet<string>(names, StringComparer.Ordinal), tokens[0].Is(text, "create"));
    }
}
