namespace TypedCdc.Values;

/// <summary>An attribute of a composite type.</summary>
/// <param name="Name">Name of the attribute.</param>
/// <param name="Number">Its number, which no other attribute of the type ever had or will have.</param>
/// <param name="Type">Its type.</param>
/// <param name="Size">Bytes that the server keeps it in, -1 where that varies; 0 where it is not known.</param>
/// <param name="IsRecent">Whether it was added or renamed so lately that values from before may yet come, without it.</param>
/// <remarks>Source: https://www.postgresql.org/docs/current/catalog-pg-attribute.html.</remarks>
internal sealed record PgField(string Name, short Number, PgType Type, short Size = 0, bool IsRecent = false);
