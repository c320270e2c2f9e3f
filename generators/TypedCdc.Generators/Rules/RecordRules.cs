using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Rules;

/// <summary>Rules of marked types and their members: TCDC10xx. An id is never used again.</summary>
internal static class RecordRules
{
    private const string Category = "TypedCdc.Records";

    public static readonly DiagnosticDescriptor NotPartial = new(
        "TCDC1001",
        "Marked type is not partial",
        "'{0}' must be partial, so that the code for '{1}' can be added to it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1001"));

    public static readonly DiagnosticDescriptor NoConstructor = new(
        "TCDC1002",
        "No usable constructor",
        "'{0}' cannot be created from a row: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1002"));

    public static readonly DiagnosticDescriptor DuplicateColumn = new(
        "TCDC1003",
        "Two members are mapped to one column",
        "'{0}' and '{1}' are both mapped to column '{2}'; name another column with [CdcColumn], or leave one out with [CdcIgnore]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1003"));

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        "TCDC1004",
        "No column can be read as this type",
        "'{0}' is of type '{1}', which no column can be read as. Supported are {2}. Change the type, or leave the member out with [CdcIgnore].",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1004"));

    public static readonly DiagnosticDescriptor InvalidName = new(
        "TCDC1005",
        "Name of a schema, table or column is not valid",
        "The name of the {0} of '{1}' {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1005"));

    public static readonly DiagnosticDescriptor NotCreatable = new(
        "TCDC1006",
        "Marked type has no instances of its own",
        "'{0}' is {1}, so there is no instance to {2}; mark a type that can be created instead",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1006"));

    public static readonly DiagnosticDescriptor OpenGeneric = new(
        "TCDC1007",
        "Marked type is generic",
        "'{0}' is generic or nested in a generic type, so no code can be made for it ahead of time; mark a type without type parameters",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1007"));

    public static readonly DiagnosticDescriptor FileLocal = new(
        "TCDC1008",
        "Marked type is local to its file",
        "'{0}' is local to its file, where generated code cannot reach it; remove the modifier 'file'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1008"));

    public static readonly DiagnosticDescriptor UnmappedColumn = new(
        "TCDC1009",
        "Column attribute has no effect",
        "'{0}' has an attribute of a column but is not mapped: it {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1009"));

    public static readonly DiagnosticDescriptor DuplicateLabel = new(
        "TCDC1010",
        "Two enum members have one label",
        "'{0}' and '{1}' of enum '{2}' both stand for the label '{3}', which is always read as '{0}'; name another label with [PgName]",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1010"));

    public static readonly DiagnosticDescriptor UnusableJsonContext = new(
        "TCDC1011",
        "Type cannot be read from JSON by the context",
        "'{0}' cannot be read from JSON by '{1}', which {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1011"));

    public static readonly DiagnosticDescriptor NothingToClamp = new(
        "TCDC1012",
        "Nothing to clamp",
        "'{0}' is marked with [CdcClamp] but is of type '{1}', which has no first and last value to stand for others; it is for {2}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1012"));

    public static readonly DiagnosticDescriptor NothingToReselect = new(
        "TCDC1024",
        "Nothing to reselect",
        "'{0}' is marked with [CdcReselect], but {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1024"));

    public static readonly DiagnosticDescriptor DuplicateUnknownLabel = new(
        "TCDC1020",
        "Two enum members stand for unknown labels",
        "'{0}' and '{1}' of enum '{2}' are both marked with [CdcUnknownLabel], but every label without a member is read as '{0}'; take it off one of them",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1020"));
}
