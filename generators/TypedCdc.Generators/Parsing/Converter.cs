using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Parsing;

/// <summary>A converter that an attribute names.</summary>
/// <param name="type">The type that the attribute names.</param>
internal sealed class Converter(INamedTypeSymbol type)
{
    public string Name => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>The converter that an attribute names, or null where that is not written yet.</summary>
    public static Converter? Of(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } type
            ? new Converter(type)
            : null;

    /// <summary>What makes it of no use for any type, as the end of a sentence; null for a good one.</summary>
    /// <param name="within">The type whose code is to call it.</param>
    public string? Fault(INamedTypeSymbol within) =>
        type.IsUnboundGenericType ? "is generic"
        : type.IsStatic ? "is static, and so cannot be a type argument"
        : type.TypeKind is not (TypeKind.Class or TypeKind.Struct) ? "is no class or struct"
        : !within.CanName(type) ? $"cannot be named within {within.Name}"
        : null;

    /// <summary>Why no type can be made by it, as the end of a sentence; null where one can.</summary>
    /// <param name="target">The type to be made.</param>
    public string? FaultFor(ITypeSymbol target) => Contracts(target).Count() switch
    {
        0 => $"is no IColumnConverter<TColumn, {Short(target)}>",
        1 => null,
        _ => $"makes {Short(target)} of several types, so that nothing says which one the column is read as",
    };

    /// <summary>How a type is made by it, or null where it cannot be.</summary>
    public Conversion? Find(ITypeSymbol target) => FaultFor(target) is null
        ? new Conversion(Contracts(target).Single().TypeArguments[0], Identifier.Of(type))
        : null;

    private IEnumerable<INamedTypeSymbol> Contracts(ITypeSymbol target) => type.AllInterfaces.Where(contract =>
        MetadataName.Of(contract) == MetadataName.ColumnConverter
        && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[1], target));

    private static string Short(ITypeSymbol target) => target.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
