namespace TypedCdc;

/// <summary>
/// Names what makes a member's value of its column. On a member it goes for that member alone; on a type, for every member of
/// that type. In an array, list, range or <see cref="Toast{T}"/> it makes each element or bound, or what is within.
/// </summary>
/// <param name="converter">A class or struct that implements <see cref="IColumnConverter{TColumn, T}"/> for the type.</param>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface,
    Inherited = false)]
public sealed class CdcConverterAttribute(Type converter) : Attribute
{
    /// <summary>The converter.</summary>
    public Type Converter { get; } = converter;
}
