using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Parsing;

/// <summary>Finds attributes and their arguments.</summary>
internal static class AttributeLookup
{
    public static AttributeData? Find(this ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(data =>
            data.AttributeClass is { } type && MetadataName.Of(type) == attribute);

    public static bool Has(this ISymbol symbol, string attribute) => symbol.Find(attribute) is not null;

    /// <summary>The first argument of the constructor, where one is given and is text or null.</summary>
    public static bool TryGetName(this AttributeData attribute, out string? name)
    {
        var first = attribute.ConstructorArguments.FirstOrDefault();
        name = first.Kind == TypedConstantKind.Primitive ? first.Value as string : null;
        return first.Kind == TypedConstantKind.Primitive;
    }

    public static bool TryGetNamed(this AttributeData attribute, string argument, out string? value)
    {
        var found = attribute.NamedArguments.FirstOrDefault(pair => pair.Key == argument);
        value = found.Value.Kind == TypedConstantKind.Primitive ? found.Value.Value as string : null;
        return found.Key is not null;
    }
}
