using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements;

/// <summary>What one statement says, with names as they are written. Nothing is looked up yet.</summary>
internal abstract record Statement
{
    /// <summary>Its first word.</summary>
    public TextRange Start { get; set; }
}
