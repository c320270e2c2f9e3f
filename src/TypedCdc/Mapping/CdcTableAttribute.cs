namespace TypedCdc;

/// <summary>
/// Maps a partial record, record struct, class or struct to a table, of which it is a projection: it names only the
/// columns it wants, and any number of types may map to one table.
/// </summary>
/// <remarks>
/// Names are taken as they stand in the catalogue, upper and lower case included. Without a name, that of
/// <see cref="System.ComponentModel.DataAnnotations.Schema.TableAttribute"/> is taken, or else the type's name in snake_case.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class CdcTableAttribute : Attribute
{
    /// <summary>Maps to the table whose name follows from the type's.</summary>
    public CdcTableAttribute()
    {
    }

    /// <summary>Maps to a table.</summary>
    /// <param name="name">
    /// <c>schema.table</c>, or a table of schema <c>public</c>. When <see cref="Schema"/> is set, the whole is the
    /// table's name, dots included.
    /// </param>
    public CdcTableAttribute(string name) => Name = name;

    /// <summary>The name given to the constructor.</summary>
    public string? Name { get; }

    /// <summary>The schema, where it is not part of the name. Default: <c>public</c>.</summary>
    public string? Schema { get; set; }
}
