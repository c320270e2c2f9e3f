using NpgsqlTypes;
using TypedCdc.Metadata;

namespace TypedCdc.Dispatch.Relations;

/// <summary>The mapped tables as the catalogue had them before the stream began.</summary>
/// <param name="ReadAt">Where the WAL ended right before the catalogue was read.</param>
/// <param name="Oids">The table that carried each name.</param>
internal sealed record KnownTables(NpgsqlLogSequenceNumber ReadAt, IReadOnlyDictionary<TableName, uint> Oids);
