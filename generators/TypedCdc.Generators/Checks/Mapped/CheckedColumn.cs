using TypedCdc.Generators.Model;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Mapped;

/// <summary>A member whose column or attribute the schema has.</summary>
/// <param name="Member">The member.</param>
/// <param name="Model">How it is read.</param>
/// <param name="Type">The type that the schema gives the column.</param>
/// <param name="Definition">The column; null for an attribute of a composite.</param>
internal sealed record CheckedColumn(Member Member, ColumnModel Model, ColumnType Type, ColumnDefinition? Definition);
