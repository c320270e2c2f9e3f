namespace TypedCdc.Generators.Model;

/// <summary>What is read from a column, taken apart: it decides which columns fit.</summary>
/// <param name="Kind">What sort of value.</param>
/// <param name="Name">
/// Of a scalar, its name in <c>ScalarTypes</c>; of an enum, the type as it is written in C#; of a list, array, range or dictionary, the type with
/// <c>{0}</c> for that of its parts; else the type as messages show it.
/// </param>
internal sealed record ShapeModel(ShapeKind Kind, string Name)
{
    /// <summary>What it is made of: elements, bounds, the values of a dictionary, or what is converted; null for all others.</summary>
    public ShapeModel? Part { get; init; }

    /// <summary>Whether a part takes NULL.</summary>
    public bool IsPartNullable { get; init; }

    /// <summary>The composite that the type is mapped to; null where that is known only to code written by hand, and for all others.</summary>
    public TableModel? Composite { get; init; }
}
