namespace TypedCdc.Generators.Schema.Statements.Code;

/// <summary>SELECT or CALL of functions and procedures.</summary>
/// <param name="Routines">What is called, without schemas.</param>
/// <param name="Names">All names in the statement, also in the texts: what a function is to change may be told to it.</param>
internal sealed record CallRoutines(IReadOnlyList<string> Routines, HashSet<string> Names) : Statement;
