using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>REPLICA IDENTITY.</summary>
/// <param name="Kind">What identifies rows.</param>
/// <param name="Index">The name of the index, if one does.</param>
/// <param name="Range">Where that is written.</param>
internal sealed record SetReplicaIdentity(ReplicaIdentityKind Kind, string? Index, TextRange Range) : TableAction;
