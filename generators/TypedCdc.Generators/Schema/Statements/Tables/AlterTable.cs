using TypedCdc.Generators.Schema.Statements.Tables.Actions;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>ALTER TABLE, and what alters views, sequences and indexes in the same words.</summary>
/// <param name="Name">The relation.</param>
/// <param name="IfExists">Whether it need not be there.</param>
/// <param name="IsOnly">Whether tables that inherit stay as they are.</param>
/// <param name="Actions">What is done, in order; what does not matter here is left out.</param>
internal sealed record AlterTable(ObjectName Name, bool IfExists, bool IsOnly, IReadOnlyList<TableAction> Actions) : Statement;
