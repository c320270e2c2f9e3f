namespace TypedCdc.IntegrationTests.Transactions.Deliveries;

/// <summary>A change that handlers must be given.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Text">It as a <see cref="KilledConsumer.TwoTables.DeliveryLog"/> writes it, without the ordinal.</param>
/// <param name="Ordinals">How many ordinals it takes.</param>
internal readonly record struct Change(string Table, string Text, int Ordinals)
{
    /// <summary>No note.</summary>
    public const string NoNote = "null";

    /// <summary>A note that an update leaves alone and that is stored out of line.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>A note that <c>rpad('', size, tag)</c> has made, in short.</summary>
    public static string Note(string tag, int size) => FormattableString.Invariant($"{tag}{size}");

    public static Change Insert(string table, long key, long amount, string note)
        => new(table, FormattableString.Invariant($"insert {table} {key} {amount} {note}"), 1);

    /// <summary>An update. It takes the ordinal before its own too, for the old key.</summary>
    public static Change Update(string table, long oldKey, long key, long amount, string note)
        => new(table, FormattableString.Invariant($"update {table} {oldKey} {key} {amount} {note}"), 2);

    public static Change Delete(string table, long key)
        => new(table, FormattableString.Invariant($"delete {table} {key}"), 1);

    public static Change Truncate(string table, bool cascade = false, bool restart = false)
        => new(table, $"truncate {table} cascade={cascade} restart={restart}", 1);
}
