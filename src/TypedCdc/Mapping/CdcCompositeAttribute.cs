namespace TypedCdc;

/// <summary>
/// Maps a partial record, record struct, class or struct to a composite type, or to the row type of a table. Columns of that
/// type are read as it, and arrays of it. Its members are attributes of the type by name, and need not be all of them.
/// </summary>
/// <remarks>
/// Names are taken as they stand in the catalogue, upper and lower case included. Without a name, that of
/// <see cref="NpgsqlTypes.PgNameAttribute"/> is taken, or else the type's name in snake_case. Members are named as columns are.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class CdcCompositeAttribute : Attribute
{
    /// <summary>Maps to the composite type whose name follows from the type's.</summary>
    public CdcCompositeAttribute()
    {
    }

    /// <summary>Maps to a composite type.</summary>
    /// <param name="name">
    /// <c>schema.type</c>, or a type of schema <c>public</c>. When <see cref="Schema"/> is set, the whole is the type's name,
    /// dots included.
    /// </param>
    public CdcCompositeAttribute(string name) => Name = name;

    /// <summary>The name given to the constructor.</summary>
    public string? Name { get; }

    /// <summary>The schema, where it is not part of the name. Default: <c>public</c>.</summary>
    public string? Schema { get; set; }
}
