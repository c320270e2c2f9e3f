using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Rules;

/// <summary>Rules of names that the schema has or has not: TCDC1201 to TCDC1203. An id is never used again.</summary>
internal static class SchemaRules
{
    private const string Category = "TypedCdc.Schema";

    public static readonly DiagnosticDescriptor UnknownTable = new(
        "TCDC1201",
        "Table or composite is not in the schema",
        "'{0}' is mapped to {1} {2}, which is not in the schema ({3}){4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1201"));

    public static readonly DiagnosticDescriptor UnknownColumn = new(
        "TCDC1202",
        "Column is not in the schema",
        "'{0}' wants column {1}, which {2} ({3}) does not have; {4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1202"));

    public static readonly DiagnosticDescriptor Gone = new(
        "TCDC1203",
        "Table or column is gone",
        "'{0}' is mapped to {1} {2}, which {3} in {4}{5}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1203"));
}
