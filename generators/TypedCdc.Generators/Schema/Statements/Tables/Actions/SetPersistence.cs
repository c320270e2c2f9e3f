using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>SET LOGGED, SET UNLOGGED.</summary>
internal sealed record SetPersistence(TablePersistence Persistence) : TableAction;
