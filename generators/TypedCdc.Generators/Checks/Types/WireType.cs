using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Types;

/// <summary>What the values of a column look like: its type, seen through domains.</summary>
/// <param name="Kind">What sort of type.</param>
/// <param name="Format">
/// The name in pg_type of the built-in type whose format its values have: <c>text</c> for an enum, one for all references to objects.
/// Of a composite, its full name.
/// </param>
internal sealed record WireType(WireKind Kind, string Format)
{
    /// <summary>Type of the elements of an array or vector, of a range's bounds, or of the ranges of a multirange; else null.</summary>
    public WireType? Element { get; init; }

    /// <summary>The enum whose labels its values are, also where it is a domain over one; else null.</summary>
    public EnumDefinition? Enum { get; init; }

    /// <summary>What stands in parentheses: <c>10</c> and <c>2</c> of <c>numeric(10,2)</c>.</summary>
    public IReadOnlyList<string> Modifiers { get; init; } = [];

    /// <summary>Whether nothing can be said of it, nor of what is made of it.</summary>
    public bool IsUnknown => Kind == WireKind.Unknown || Element is { IsUnknown: true };
}
