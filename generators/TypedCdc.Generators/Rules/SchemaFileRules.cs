using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Rules;

/// <summary>Rules of the files that schemas are read from: TCDC1200 and TCDC122x. An id is never used again.</summary>
internal static class SchemaFileRules
{
    private const string Category = "TypedCdc.Schema";

    public static readonly DiagnosticDescriptor NoSchema = new(
        "TCDC1200",
        "No schema file",
        "Mapped types are not checked against a database, since the project names no schema file; add <TypedCdcSchema Include=\"schema.sql\" /> to it",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1200"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NotUnderstood = new(
        "TCDC1220",
        "SQL is not understood",
        "{0}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1220"));

    public static readonly DiagnosticDescriptor NotRead = new(
        "TCDC1221",
        "SQL is not read",
        "{0}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1221"));

    public static readonly DiagnosticDescriptor UnclearSchema = new(
        "TCDC1222",
        "Database is not clear",
        "{0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1222"));
}
