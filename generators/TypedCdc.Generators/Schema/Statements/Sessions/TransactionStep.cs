namespace TypedCdc.Generators.Schema.Statements.Sessions;

/// <summary>A statement that starts, ends or parts a transaction.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Savepoint">The savepoint that it is about.</param>
internal sealed record TransactionStep(TransactionStepKind Kind, string? Savepoint = null) : Statement;
