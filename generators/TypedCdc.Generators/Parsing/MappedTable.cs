using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Parsing;

/// <summary>The tables of records that handlers name.</summary>
internal static class MappedTable
{
    /// <summary>
    /// Whether code for the record is generated, or was written by hand. A base type's is of no use: it makes base types.
    /// </summary>
    public static bool Has(ITypeSymbol record) =>
        record.Has(MetadataName.CdcTable)
        || record.AllInterfaces.Any(contract => MetadataName.Of(contract) == MetadataName.CdcRecordContract
            && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], record));

    /// <summary>The table as messages show it; that of a record mapped by hand is known only to itself.</summary>
    public static string NameOf(ITypeSymbol record) =>
        record is INamedTypeSymbol named && TableParser.Find(named) is { } table
            ? $"{table.Schema}.{table.Name}"
            : record.ToDisplayString();
}
