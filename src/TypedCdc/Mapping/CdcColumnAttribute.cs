namespace TypedCdc;

/// <summary>
/// Names the column of a property or positional parameter. Without it, the name given by
/// <see cref="System.ComponentModel.DataAnnotations.Schema.ColumnAttribute"/> or
/// <see cref="NpgsqlTypes.PgNameAttribute"/> is taken, or else the member's name in snake_case.
/// </summary>
/// <param name="name">The column's name as it stands in the catalogue, upper and lower case included.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CdcColumnAttribute(string name) : Attribute
{
    /// <summary>The column's name.</summary>
    public string Name { get; } = name;
}
