using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Rules;

/// <summary>Rules of the types of columns: TCDC1204 to TCDC1208, and TCDC1211 to TCDC1213. An id is never used again.</summary>
internal static class TypeRules
{
    private const string Category = "TypedCdc.Schema";

    public static readonly DiagnosticDescriptor Misfit = new(
        "TCDC1204",
        "Column cannot be read as this type",
        "'{0}' is {1}, but {2} is {3} ({4}): {5}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1204"));

    public static readonly DiagnosticDescriptor PossibleLoss = new(
        "TCDC1205",
        "Type does not hold every value of the column",
        "'{0}' is {1}, which does not hold every value of {2}, {3} ({4}): {5}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1205"));

    public static readonly DiagnosticDescriptor NullIntoNotNull = new(
        "TCDC1206",
        "Column may be NULL and member may not",
        "'{0}' does not take NULL, but {1} may be NULL ({2}); declare it as {3}, or the column as NOT NULL",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1206"));

    public static readonly DiagnosticDescriptor NeverNull = new(
        "TCDC1207",
        "Member may be null and column may not",
        "'{0}' takes NULL, but {1} is NOT NULL ({2}); {3} will do",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1207"));

    public static readonly DiagnosticDescriptor UnchangedToast = new(
        "TCDC1208",
        "Update may leave out a large value",
        "{0} reads '{1}', but an update that leaves a large value of {2} unchanged does not send it ({3}); declare it as {4}, or set REPLICA IDENTITY FULL",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1208"));

    public static readonly DiagnosticDescriptor UnreadLabel = new(
        "TCDC1211",
        "Enum label has no C# member",
        "'{0}' is {1}, which has no member for {2} of {3} ({4}); add one, or mark one that stands for all others with [CdcUnknownLabel]",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1211"));

    public static readonly DiagnosticDescriptor UnknownLabel = new(
        "TCDC1212",
        "C# enum member has no label",
        "'{0}' is {1}, whose {2} for no label of {3} ({4})",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1212"));

    public static readonly DiagnosticDescriptor UnknownAttribute = new(
        "TCDC1213",
        "Attribute is not in the composite",
        "'{0}' wants attribute {1}, which composite {2} ({3}) does not have; {4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1213"));
}
