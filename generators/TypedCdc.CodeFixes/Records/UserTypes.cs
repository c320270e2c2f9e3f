using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.CodeFixes.Records;

/// <summary>The C# types of a project for types that its database declares.</summary>
internal sealed class UserTypes
{
    private readonly ILookup<string, INamedTypeSymbol> _enums;
    private readonly ILookup<(string Schema, string Name), INamedTypeSymbol> _composites;

    /// <summary>Finds them.</summary>
    /// <param name="within">The type that they are to be used in, which has to be able to name them.</param>
    /// <param name="compilation">The project.</param>
    public UserTypes(INamedTypeSymbol within, Compilation compilation)
    {
        var types = TypesIn(compilation.Assembly.GlobalNamespace)
            .Where(type => type.Arity == 0 && !type.IsFileLocal && compilation.IsSymbolAccessibleWithin(type, within))
            .ToList();
        _enums = types.Where(type => type.TypeKind == TypeKind.Enum).ToLookup(NameOf, StringComparer.Ordinal);
        _composites = types.Where(type => TableParser.FindComposite(type) is not null)
            .ToLookup(type => (TableParser.FindComposite(type)!.Schema, TableParser.FindComposite(type)!.Name));
    }

    /// <summary>The C# enum of the name, or null where there is none or several.</summary>
    public string? Enum(string name) => OnlyOne(_enums[name]);

    /// <summary>The type that is mapped to a composite, or null where there is none or several.</summary>
    public string? Composite(string schema, string name) => OnlyOne(_composites[(schema, name)]);

    private static string? OnlyOne(IEnumerable<INamedTypeSymbol> types) => types.Take(2).Count() == 1 ? Identifier.Of(types.First()) : null;

    private static string NameOf(INamedTypeSymbol type) =>
        type.Find(MetadataName.PgName) is { } named && named.TryGetName(out var name) && name is not null ? name : SnakeCase.Of(type.Name);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));
}
