using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Rules;

/// <summary>Rules of what only composites have: TCDC102x. An id is never used again.</summary>
internal static class CompositeRules
{
    private const string Category = "TypedCdc.Records";

    public static readonly DiagnosticDescriptor ContainsItself = new(
        "TCDC1021",
        "Composite contains itself",
        "'{0}' contains itself by '{1}', which no PostgreSQL type does; leave it out with [CdcIgnore]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1021"));
}
