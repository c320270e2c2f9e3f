using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Rules;

/// <summary>Rules of types that are made of what a column is read as: TCDC102x. An id is never used again.</summary>
internal static class ConversionRules
{
    private const string Category = "TypedCdc.Records";

    public static readonly DiagnosticDescriptor UnusableConverter = new(
        "TCDC1022",
        "Converter cannot be used",
        "'{0}' cannot be read by '{1}', which {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1022"));

    public static readonly DiagnosticDescriptor UnusableValue = new(
        "TCDC1023",
        "Type marked with [CdcValue] cannot be made of one value",
        "'{0}' cannot be made of one value: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1023"));
}
