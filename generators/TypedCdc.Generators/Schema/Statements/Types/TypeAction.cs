namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>One of the things that an ALTER TYPE or ALTER DOMAIN does.</summary>
internal abstract record TypeAction;
