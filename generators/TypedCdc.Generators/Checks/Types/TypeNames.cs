using TypedCdc.Generators.Model;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.Generators.Checks.Types;

/// <summary>Names the CLR types that columns of a type can be read as.</summary>
internal static class TypeNames
{
    /// <summary>An hstore is put together of its keys and values.</summary>
    private static readonly string[] OfHstore =
    [
        "Dictionary<string, string?>", "IReadOnlyDictionary<string, string?>", "ImmutableDictionary<string, string?>", "string",
    ];

    /// <summary>All of them, best first, as messages show them; empty where there is none.</summary>
    public static IReadOnlyList<string> Of(WireType type) => type.Kind switch
    {
        WireKind.Array or WireKind.Multirange or WireKind.Vector => [.. Of(type.Element!).Select(name => name + "[]")],
        WireKind.Range => [.. Of(type.Element!).Select(name => $"NpgsqlRange<{name}>")],
        WireKind.Composite => [$"a type marked with [CdcComposite(\"{type.Format}\")]"],
        WireKind.Base when type.Format == ExtensionTypes.Hstore => OfHstore,
        _ => [.. ReadableTypes.TargetsOf(type).Select(Shown)],
    };

    /// <summary>The best one as C# writes it, without <c>?</c>; null where it must be a type of the user's own, or there is none.</summary>
    /// <param name="type">The type of the column.</param>
    /// <param name="instead">What is read now, whose collection is kept where it will do; else null.</param>
    public static string? Best(WireType type, ShapeModel? instead) => type.Kind switch
    {
        WireKind.Array => Collection(type.Element!, instead, ShapeKind.List, ShapeKind.Array),
        WireKind.Multirange or WireKind.Vector => Collection(type.Element!, instead, ShapeKind.List, ShapeKind.List),
        WireKind.Range => Part(type.Element!, instead is { Kind: ShapeKind.Range } ? instead : null, "NpgsqlTypes.NpgsqlRange<{0}>"),
        WireKind.Base when type.Format == ExtensionTypes.Hstore => "System.Collections.Generic.Dictionary<string, string?>",
        WireKind.Base when type.Format == "numeric" => Loss.ExactNumeric(type),
        _ => ReadableTypes.TargetsOf(type).FirstOrDefault(target => target is not (ReadableTypes.AnyEnum or ReadableTypes.AnyJson)),
    };

    /// <summary>A collection or range with other parts; null where there are none.</summary>
    public static string? Compose(ShapeModel shape, string? part) =>
        part is null ? null : Written(shape).Replace("{0}", shape.IsPartNullable ? part + "?" : part);

    private static string? Collection(WireType element, ShapeModel? instead, ShapeKind kind, ShapeKind otherKind) =>
        Part(element, instead is not null && (instead.Kind == kind || instead.Kind == otherKind) ? instead : null, "{0}[]");

    private static string? Part(WireType type, ShapeModel? instead, string otherwise)
    {
        var part = Best(type, instead?.Part);
        return instead is not null ? Compose(instead, part) : part is null ? null : otherwise.Replace("{0}", part);
    }

    private static string Written(ShapeModel shape) => shape.Name.Replace("global::", "");

    private static string Shown(string target) => target switch
    {
        ReadableTypes.AnyEnum => "an enum",
        ReadableTypes.AnyJson => "a type with [CdcJson]",
        _ => ScalarTypes.All.First(type => type.Name == target).Shown,
    };
}
