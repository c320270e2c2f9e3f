using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>ADD GENERATED … AS IDENTITY, SET GENERATED, or DROP IDENTITY for <see cref="ColumnIdentity.None"/>.</summary>
internal sealed record SetIdentity(string Column, ColumnIdentity Identity, TextRange Range) : ColumnAction(Column, Range);
