namespace TypedCdc.Generators.Schema.Statements.Sessions;

/// <summary>All settings and temporary tables of the session before are gone.</summary>
internal sealed record NewSession : Statement;
