using NpgsqlTypes;

namespace TypedCdc.LoadTest.Consumers;

/// <summary>What a consumer is to read.</summary>
/// <param name="ConnectionString">Npgsql connection string.</param>
/// <param name="Slot">Its replication slot.</param>
/// <param name="Publication">The publication.</param>
/// <param name="Changes">How many changes there are.</param>
/// <param name="End">End of the last transaction; 0/0 where it is still to come.</param>
public sealed record Assignment(
    string ConnectionString,
    string Slot,
    string Publication,
    long Changes,
    NpgsqlLogSequenceNumber End);
