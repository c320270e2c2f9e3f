namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>INHERIT, or NO INHERIT.</summary>
internal sealed record SetParent(ObjectName Parent, bool IsInherited) : TableAction;
