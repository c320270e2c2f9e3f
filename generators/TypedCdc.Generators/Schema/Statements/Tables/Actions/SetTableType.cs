namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>OF, or NOT OF where there is no type.</summary>
internal sealed record SetTableType(ObjectName? Type) : TableAction;
