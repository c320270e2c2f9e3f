using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Types;

/// <summary>Finds out what the values of a type look like, as <c>CatalogTypes</c> does at run time.</summary>
internal sealed class TypeResolver(DatabaseSchema database)
{
    /// <summary>Domains over domains: no sound schema has as many, so an unsound one ends here.</summary>
    private const int MostLevels = 32;

    private static readonly WireType Unknown = new(WireKind.Unknown, "");

    private static readonly Dictionary<string, string> RangeSubtypes = new(StringComparer.Ordinal)
    {
        ["int4range"] = "int4",
        ["int8range"] = "int8",
        ["numrange"] = "numeric",
        ["tsrange"] = "timestamp",
        ["tstzrange"] = "timestamptz",
        ["daterange"] = "date",
    };

    public WireType Resolve(ColumnType type) => Resolve(type, 0);

    private WireType Resolve(ColumnType type, int level)
    {
        if (level > MostLevels)
        {
            return Unknown;
        }

        if (type.IsArray)
        {
            return new WireType(WireKind.Array, "") { Element = Resolve(type with { IsArray = false }, level + 1) };
        }

        return type.Kind switch
        {
            TypeKind.Base => type.IsBuiltIn ? BuiltIn(type) : new WireType(WireKind.Other, ""),
            TypeKind.Enum => new WireType(WireKind.Enum, "text") { Enum = database.FindEnum(type.Schema, type.Name) },
            TypeKind.Domain => Domain(type, level),
            TypeKind.Composite => new WireType(WireKind.Composite, $"{type.Schema}.{type.Name}"),
            TypeKind.Range => Range(type.Schema, type.Name, level),
            TypeKind.Multirange => Multirange(type, level),
            _ => ExtensionTypes.Find(type.Name) ?? Unknown,
        };
    }

    private static WireType BuiltIn(ColumnType type) => type.Name switch
    {
        "int2vector" => new WireType(WireKind.Vector, type.Name) { Element = new WireType(WireKind.Base, "int2") },
        "oidvector" => new WireType(WireKind.Vector, type.Name) { Element = new WireType(WireKind.Base, "oid") },
        _ => new WireType(WireKind.Base, type.Name) { Modifiers = type.Modifiers },
    };

    /// <summary>Values of a domain look like those below it, but an enum's like any text.</summary>
    private WireType Domain(ColumnType type, int level)
    {
        var below = database.FindDomain(type.Schema, type.Name) is { } domain ? Resolve(domain.Base, level + 1) : Unknown;
        return below.Kind == WireKind.Enum ? below with { Kind = WireKind.Base } : below;
    }

    private WireType Range(string schema, string name, int level)
    {
        var subtype = schema == "pg_catalog" && RangeSubtypes.TryGetValue(name, out var builtIn)
            ? new WireType(WireKind.Base, builtIn)
            : database.Ranges.FirstOrDefault(range => range.Schema == schema && range.Name == name) is { } declared
                ? Resolve(declared.Subtype, level + 1)
                : Unknown;
        return new WireType(WireKind.Range, "") { Element = subtype };
    }

    private WireType Multirange(ColumnType type, int level)
    {
        if (type.IsBuiltIn)
        {
            return new WireType(WireKind.Multirange, "") { Element = Range(type.Schema, type.Name.Replace("multirange", "range"), level) };
        }

        var declared = database.Ranges.FirstOrDefault(range => range.Multirange.Schema == type.Schema && range.Multirange.Name == type.Name);
        return declared is null
            ? Unknown
            : new WireType(WireKind.Multirange, "") { Element = Range(declared.Schema, declared.Name, level + 1) };
    }
}
