namespace TypedCdc.Generators.Schema.Statements.Sessions;

/// <summary>Where names without a schema are looked for from now on.</summary>
/// <param name="Schemas">In order; null for what a new session has.</param>
/// <param name="IsLocal">Whether it ends with the transaction.</param>
internal sealed record SetSearchPath(IReadOnlyList<string>? Schemas, bool IsLocal) : Statement;
