namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>One of the things that an ALTER TABLE does.</summary>
internal abstract record TableAction;
