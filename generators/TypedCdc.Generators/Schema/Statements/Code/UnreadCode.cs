namespace TypedCdc.Generators.Schema.Statements.Code;

/// <summary>A block of code, which is not run, but seems to change the schema.</summary>
/// <param name="Change">The words of the first change: CREATE TABLE.</param>
/// <param name="Names">
/// What is changed is among them: the names in the statements that do it, or, where those are put together as the code runs, all in the block.
/// </param>
/// <param name="IsCreation">Whether it makes what is not there, and leaves what is.</param>
internal sealed record UnreadCode(string Change, HashSet<string> Names, bool IsCreation) : Statement;
