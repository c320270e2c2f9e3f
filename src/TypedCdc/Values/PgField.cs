namespace TypedCdc.Values;

/// <summary>An attribute of a composite type.</summary>
/// <param name="Name">Name of the attribute.</param>
/// <param name="Number">Its number, which no other attribute of the type ever had or will have.</param>
/// <param name="Type">Its type.</param>
/// <remarks>Source: https://www.postgresql.org/docs/current/catalog-pg-attribute.html.</remarks>
internal sealed record PgField(string Name, short Number, PgType Type);
