using KilledConsumer.TwoTables;

namespace TypedCdc.IntegrationTests.Transactions.Deliveries;

/// <summary>A change that handlers must be given.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Text">It as a <see cref="DeliveryLog"/> writes it, without the ordinal.</param>
/// <param name="Ordinals">How many ordinals it takes.</param>
internal readonly record struct Change(string Table, string Text, int Ordinals)
{
    /// <summary>A note that an update leaves alone and that is stored out of line.</summary>
    public const string Unchanged = "unchanged";

    public static Change Insert(string table, long key, long amount, string? note)
        => new(table, FormattableString.Invariant($"insert {table} {key} {amount} {InShort(note)}"), 1);

    /// <summary>An update. It takes the ordinal before its own too, for the old key.</summary>
    public static Change Update(string table, long oldKey, long key, long amount, string? note)
        => new(table, FormattableString.Invariant($"update {table} {oldKey} {key} {amount} {InShort(note)}"), 2);

    public static Change Delete(string table, long key)
        => new(table, FormattableString.Invariant($"delete {table} {key}"), 1);

    public static Change Truncate(string table, bool cascade = false, bool restart = false)
        => new(table, $"truncate {table} cascade={cascade} restart={restart}", 1);

    private static string InShort(string? note) => note is null ? "null" : Filling.InShort(note);
}
