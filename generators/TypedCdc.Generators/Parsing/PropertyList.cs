using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Parsing;

/// <summary>The properties of a mapped type, and which of them take a column.</summary>
internal static class PropertyList
{
    private static readonly string[] Marks = [MetadataName.CdcColumn, MetadataName.Column, MetadataName.PgName];

    /// <summary>
    /// The instance properties of a type, inherited ones first, overridden and hidden ones left out; in the order of
    /// their files' names and their places in them, which does not depend on the order of the files.
    /// </summary>
    public static List<IPropertySymbol> Of(INamedTypeSymbol type)
    {
        var properties = new List<IPropertySymbol>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            var own = level.GetMembers().OfType<IPropertySymbol>().Where(property =>
                property is { IsStatic: false, IsIndexer: false } && property.ExplicitInterfaceImplementations.IsEmpty);
            properties.InsertRange(0, own
                .Where(property => seen.Add(property.Name))
                .OrderBy(Path, StringComparer.Ordinal)
                .ThenBy(Position));
        }

        return properties;
    }

    /// <summary>Whether a column is read into the property: public ones, and others that say so.</summary>
    public static bool IsMapped(IPropertySymbol property) =>
        !IsIgnored(property)
        && (property.DeclaredAccessibility == Accessibility.Public
            || property.IsRequired
            || Array.Exists(Marks, property.Has));

    public static bool IsIgnored(IPropertySymbol property) =>
        property.Has(MetadataName.CdcIgnore) || property.Has(MetadataName.NotMapped);

    /// <summary>Whether code inside <paramref name="type"/> can assign the property.</summary>
    public static bool IsSettable(IPropertySymbol property, INamedTypeSymbol type) =>
        SetterOf(property) is { } setter && type.CanCall(setter);

    private static IMethodSymbol? SetterOf(IPropertySymbol? property)
    {
        while (property is { SetMethod: null })
        {
            property = property.OverriddenProperty;
        }

        return property?.SetMethod;
    }

    private static string Path(ISymbol symbol) => symbol.Locations.FirstOrDefault()?.SourceTree?.FilePath ?? "";

    private static int Position(ISymbol symbol) => symbol.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0;
}
