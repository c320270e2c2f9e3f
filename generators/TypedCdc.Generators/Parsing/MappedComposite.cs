using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Parsing;

/// <summary>The composites that members have as their types.</summary>
internal static class MappedComposite
{
    /// <summary>Whether code for the type is generated, or was written by hand. A base type's is of no use: it makes base types.</summary>
    public static bool Is(INamedTypeSymbol type) =>
        type.Has(MetadataName.CdcComposite)
        || type.AllInterfaces.Any(contract => MetadataName.Of(contract) == MetadataName.CdcCompositeContract
            && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], type));
}
