using System.Text.Json.Serialization;

namespace TypedCdc;

/// <summary>
/// Reads a json or jsonb column as an object of the member's type, by the metadata that a
/// <see cref="JsonSerializerContext"/> has of it. An array of json is read element by element.
/// </summary>
/// <param name="context">
/// The context, which lists the member's type, without <c>Toast</c> and <c>?</c>, with <see cref="JsonSerializableAttribute"/>; or,
/// for an array or list that is read from an array column, the type of its elements.
/// </param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CdcJsonAttribute(Type context) : Attribute
{
    /// <summary>The context.</summary>
    public Type Context { get; } = context;
}
