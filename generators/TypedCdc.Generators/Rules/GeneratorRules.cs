using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Rules;

/// <summary>Rules of the generator itself: TCDC19xx. An id is never used again.</summary>
internal static class GeneratorRules
{
    private const string Category = "TypedCdc.Generator";

    public static readonly DiagnosticDescriptor Failed = new(
        "TCDC1901",
        "Generator failed",
        "No code was generated for '{0}', which is a defect of TypedCdc: please report it with this stack: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1901"));
}
