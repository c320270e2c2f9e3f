using NpgsqlTypes;

namespace TypedCdc.IntegrationTests.Values;

public partial record EveryValueOrNull
{
    public required uint? OidAsUint { get; init; }

    public required long? OidAsLong { get; init; }

    public required uint? XidAsUint { get; init; }

    public required long? XidAsLong { get; init; }

    public required uint? CidAsUint { get; init; }

    public required long? CidAsLong { get; init; }

    public required uint? RegprocAsUint { get; init; }

    public required long? RegprocAsLong { get; init; }

    public required ulong? WideXidAsUlong { get; init; }

    public required NpgsqlLogSequenceNumber? LsnAsNpgsql { get; init; }

    public required ulong? LsnAsUlong { get; init; }

    public required NpgsqlTid? TidAsNpgsql { get; init; }

    public required string? SnapshotAsString { get; init; }

    public required string? TxidSnapshotAsString { get; init; }

    public required string? RefcursorAsString { get; init; }
}
