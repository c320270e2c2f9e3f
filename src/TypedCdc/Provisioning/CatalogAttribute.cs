namespace TypedCdc.Provisioning;

/// <summary>An attribute of a composite: a row of pg_attribute.</summary>
/// <param name="Name">attname.</param>
/// <param name="Number">attnum, which no other attribute of the type ever had or will have.</param>
/// <param name="TypeOid">atttypid.</param>
internal sealed record CatalogAttribute(string Name, short Number, uint TypeOid);
