namespace TypedCdc.Generators.Schema.Statements;

/// <summary>What one statement says, with names as they are written. Nothing is looked up yet.</summary>
internal abstract record Statement;
