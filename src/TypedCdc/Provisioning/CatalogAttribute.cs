namespace TypedCdc.Provisioning;

/// <summary>An attribute of a composite: a row of pg_attribute.</summary>
/// <param name="Name">attname.</param>
/// <param name="Number">attnum, which no other attribute of the type ever had or will have.</param>
/// <param name="TypeOid">atttypid; 0 for one that was dropped.</param>
/// <param name="Size">attlen, which stays after it was dropped.</param>
/// <param name="IsRecent">Whether it was added, renamed or dropped so lately that the slot may yet have changes from before.</param>
internal sealed record CatalogAttribute(string Name, short Number, uint TypeOid, short Size, bool IsRecent)
{
    public bool IsDropped => TypeOid == 0;
}
