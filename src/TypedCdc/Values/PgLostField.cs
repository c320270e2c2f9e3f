namespace TypedCdc.Values;

/// <summary>An attribute that a composite has lost. Of its type, only the size is still known.</summary>
/// <param name="Number">Its number, which no other attribute of the type ever had or will have.</param>
/// <param name="Size">Bytes that the server kept it in, -1 where that varied; 0 where it is not known.</param>
/// <remarks>Source: https://www.postgresql.org/docs/current/catalog-pg-attribute.html.</remarks>
internal sealed record PgLostField(short Number, short Size = 0);
