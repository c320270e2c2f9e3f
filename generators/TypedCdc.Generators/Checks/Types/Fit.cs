using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Checks.Types;

/// <summary>Tells which columns can be read as what, as the readers of the run-time library do.</summary>
internal static class Fit
{
    private const string Anything = "TypedCdc.PgRaw";

    /// <summary>Whether columns of a type can be read; also where nothing is known of the type.</summary>
    public static bool CanRead(ShapeModel shape, WireType type) => type.IsUnknown || Reads(shape, type);

    private static bool Reads(ShapeModel shape, WireType type) => shape.Kind switch
    {
        ShapeKind.Scalar => shape.Name == Anything || ReadableTypes.TargetsOf(type).Contains(shape.Name),
        ShapeKind.Enum => ReadableTypes.TargetsOf(type).Contains(ReadableTypes.AnyEnum),
        ShapeKind.Json => ReadableTypes.TargetsOf(type).Contains(ReadableTypes.AnyJson),
        ShapeKind.Composite => type.Kind == WireKind.Composite
            && (shape.Composite is not { } composite || type.Format == $"{composite.Schema}.{composite.Name}"),
        ShapeKind.List => type.Kind is WireKind.Array or WireKind.Multirange or WireKind.Vector && Reads(shape.Part!, type.Element!),
        ShapeKind.Array => type.Kind == WireKind.Array && Reads(shape.Part!, type.Element!),
        ShapeKind.Range => type.Kind == WireKind.Range && Reads(shape.Part!, type.Element!),
        ShapeKind.Dictionary => type is { Kind: WireKind.Base, Format: ExtensionTypes.Hstore } && Reads(shape.Part!, ExtensionTypes.Text),
        ShapeKind.Converted => Reads(shape.Part!, type),
        _ => false,
    };
}
