using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Schema.Model;
using TypeKind = Microsoft.CodeAnalysis.TypeKind;

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

    /// <summary>The C# enum of the name, or null where there is none or several, or one that lacks a label.</summary>
    public string? Enum(EnumDefinition definition) => OnlyOne(_enums[definition.Name], type => Reads(type, definition));

    /// <summary>The type that is mapped to a composite, or null where there is none or several.</summary>
    public string? Composite(string schema, string name) => OnlyOne(_composites[(schema, name)], _ => true);

    private static string? OnlyOne(IEnumerable<INamedTypeSymbol> types, Func<INamedTypeSymbol, bool> isFit) =>
        types.Take(2).Count() == 1 && isFit(types.First()) ? Identifier.Of(types.First()) : null;

    /// <summary>Whether it has a member for each label, or one for all others.</summary>
    private static bool Reads(INamedTypeSymbol type, EnumDefinition definition)
    {
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).ToList();
        return members.Exists(member => member.Has(MetadataName.CdcUnknownLabel)) || !definition.Labels.Except(members.Select(EnumReaders.LabelOf)).Any();
    }

    private static string NameOf(INamedTypeSymbol type) =>
        type.Find(MetadataName.PgName) is { } named && named.TryGetName(out var name) && name is not null ? name : SnakeCase.Of(type.Name);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));
}
