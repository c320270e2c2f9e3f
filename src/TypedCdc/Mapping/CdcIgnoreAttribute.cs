namespace TypedCdc;

/// <summary>
/// Leaves a property out of the mapping, as
/// <see cref="System.ComponentModel.DataAnnotations.Schema.NotMappedAttribute"/> does.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CdcIgnoreAttribute : Attribute;
