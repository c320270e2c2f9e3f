namespace TypedCdc.Provisioning;

/// <summary>
/// Remembers which attributes of composites were once seen to be older than all that is streamed: that stays so, but a
/// rename makes their rows of pg_attribute new again.
/// </summary>
internal sealed class SettledAttributes
{
    private readonly Dictionary<uint, short> _last = [];

    /// <summary>The composite with what is remembered of it, and remembers what is new.</summary>
    public CatalogType Settle(CatalogType row)
    {
        var last = row.Attributes
            .Where(attribute => attribute is { IsDropped: false, IsRecent: false })
            .Select(attribute => attribute.Number)
            .Append(_last.GetValueOrDefault(row.Oid))
            .Max();
        if (last == 0)
        {
            return row;
        }

        // They are added in the order of their numbers. When one was dropped, that does not tell.
        _last[row.Oid] = last;
        return row with
        {
            Attributes = [.. row.Attributes.Select(attribute => attribute with { IsRecent = attribute.IsRecent && (attribute.IsDropped || attribute.Number > last) })],
        };
    }
}
