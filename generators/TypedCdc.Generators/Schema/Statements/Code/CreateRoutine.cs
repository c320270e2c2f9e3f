namespace TypedCdc.Generators.Schema.Statements.Code;

/// <summary>CREATE FUNCTION or PROCEDURE of one whose code seems to change the schema.</summary>
/// <param name="Name">Without a schema: overloads and schemas are not told apart.</param>
/// <param name="Code">What it does.</param>
internal sealed record CreateRoutine(string Name, UnreadCode Code) : Statement;
