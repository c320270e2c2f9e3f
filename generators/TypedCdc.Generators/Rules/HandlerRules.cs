using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Rules;

/// <summary>Rules of handlers: TCDC11xx. An id is never used again.</summary>
internal static class HandlerRules
{
    private const string Category = "TypedCdc.Handlers";

    public static readonly DiagnosticDescriptor NotMarked = new(
        "TCDC1101",
        "Handler is not marked with [CdcHandler]",
        "'{0}' takes changes but is not marked with [CdcHandler], so it cannot be added to a pipeline",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1101"));

    public static readonly DiagnosticDescriptor TakesNothing = new(
        "TCDC1102",
        "Class marked with [CdcHandler] takes no changes",
        "'{0}' is marked with [CdcHandler] but implements neither IChangeHandler<TChange> nor IBatchHandler<TChange> nor ITransactionHandler",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1102"));

    public static readonly DiagnosticDescriptor UnmappedRecord = new(
        "TCDC1103",
        "Change of a type that is not mapped",
        "'{0}' takes {1}, but '{2}' is not mapped to a table; mark it with [CdcTable]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1103"));

    public static readonly DiagnosticDescriptor NotAChange = new(
        "TCDC1104",
        "Handler takes a type that is not a change",
        "'{0}' takes '{1}', which is not a change; take Insert<T>, Update<T>, Update<T, TOld>, Upsert<T>, Delete<TOld> or Truncate<T>",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1104"));

    public static readonly DiagnosticDescriptor TakenTwice = new(
        "TCDC1105",
        "Handler takes one change twice",
        "'{0}' takes {1} and {2}, which are the same changes of table '{3}', so each would be handled twice; keep one of them",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1105"));

    public static readonly DiagnosticDescriptor TablesDiffer = new(
        "TCDC1106",
        "New and old row of an update are of different tables",
        "{0} names '{1}' of table '{2}' and '{3}' of table '{4}'; both must be mapped to the same table",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1106"));

    public static readonly DiagnosticDescriptor Inaccessible = new(
        "TCDC1107",
        "Handler inherits a change that it cannot name",
        "'{0}' takes {1} through a base type, but cannot access '{2}'; make that type accessible to it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1107"));

    public static readonly DiagnosticDescriptor OldRowReselected = new(
        "TCDC1109",
        "Old row cannot be selected",
        "'{0}' takes {1}, but '{2}' has members marked with [CdcReselect], and the old row is no longer there to be selected; take a type without them",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1109"));

    public static readonly DiagnosticDescriptor ReselectedInProgress = new(
        "TCDC1110",
        "Row of a transaction in progress cannot be selected",
        "'{0}' takes {1} of transactions in progress, but '{2}' has members marked with [CdcReselect], and before the commit the row cannot be seen; take a type without them",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1110"));

    public static readonly DiagnosticDescriptor NeverToldOfRollbacks = new(
        "TCDC1108",
        "Handler of transactions in progress is not told of rollbacks",
        "'{0}' is given changes of transactions in progress, but does not implement IInProgressHandler, so it would never learn that they were rolled back",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("TCDC1108"));
}
