using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Rules;

/// <summary>Rules of what is sent: of replica identities, TCDC1209, TCDC1210 and TCDC1226, and of publications, TCDC1214 to TCDC1219, TCDC1224 and TCDC1225. An id is never used again.</summary>
internal static class ReplicationRules
{
    private const string Category = "TypedCdc.Schema";

    public static readonly DiagnosticDescriptor IdentityTooSmall = new(
        "TCDC1209",
        "Column is not in the replica identity",
        "{0} wants {1} of the row before, but the replica identity of {2} ({3}) is {4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1209"));

    public static readonly DiagnosticDescriptor NoIdentity = new(
        "TCDC1210",
        "Table has no replica identity",
        "The replica identity of table {0} ({1}) is {2}; the server refuses updates and deletes of it once they are published, as {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1210"));

    public static readonly DiagnosticDescriptor GeneratedColumn = new(
        "TCDC1214",
        "Generated column is not published",
        "'{0}' wants column {1} ({2}), which is generated and not published{3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1214"));

    public static readonly DiagnosticDescriptor NotPublishable = new(
        "TCDC1215",
        "Table cannot be published",
        "'{0}' is mapped to {1} ({2}), but {3}; only permanent tables have changes to capture",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1215"));

    public static readonly DiagnosticDescriptor NotPublished = new(
        "TCDC1216",
        "Table is not in the publication",
        "'{0}' is mapped to table {1}, but publication {2} ({3}) has no changes of it{4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1216"));

    public static readonly DiagnosticDescriptor ColumnNotPublished = new(
        "TCDC1217",
        "Column is not in the publication",
        "'{0}' wants column {1}, but the column list of table {2} in publication {3} ({4}) has only {5}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1217"));

    public static readonly DiagnosticDescriptor NoHandler = new(
        "TCDC1218",
        "Published operation has no handler",
        "Publication {0} ({1}) publishes {2} of table {3}, which no handler takes",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1218"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor Partition = new(
        "TCDC1219",
        "Partition is mapped instead of its root",
        "'{0}' is mapped to table {1} ({2}), a partition of {3}, under whose name {4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1219"));

    public static readonly DiagnosticDescriptor OperationNotPublished = new(
        "TCDC1224",
        "Operation is not published",
        "{0} needs {1} of table {2}, but publication {3} ({4}) publishes {5}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1224"));

    public static readonly DiagnosticDescriptor ListWithoutIdentity = new(
        "TCDC1225",
        "Column list does not cover the replica identity",
        "The column list of table {0} in publication {1} ({2}) has only {3}, while the replica identity of {4} ({5}) is {6}; with it, the server refuses updates and deletes of the table",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1225"));

    public static readonly DiagnosticDescriptor ReselectKey = new(
        "TCDC1226",
        "Rows cannot be selected by their replica identity",
        "'{0}' is marked with [CdcReselect] and selected by the replica identity of table {1} ({2}), but {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1226"));
}
