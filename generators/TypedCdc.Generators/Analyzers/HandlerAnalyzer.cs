using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Analyzers;

/// <summary>Reports what is wrong with classes marked with <c>[CdcHandler]</c>, and handlers without that mark.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAnalyzer : DiagnosticAnalyzer
{
    private readonly Artefact<HandlerModel> _artefact;

    /// <summary>Creates the analyzer; called by the compiler.</summary>
    public HandlerAnalyzer()
        : this(Artefacts.Handler)
    {
    }

    internal HandlerAnalyzer(Artefact<HandlerModel> artefact) => _artefact = artefact;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        HandlerRules.NotMarked, HandlerRules.TakesNothing, HandlerRules.UnmappedRecord, HandlerRules.NotAChange,
        HandlerRules.TakenTwice, HandlerRules.TablesDiffer, HandlerRules.Inaccessible, HandlerRules.NeverToldOfRollbacks,
        HandlerRules.OldRowReselected, HandlerRules.ReselectedInProgress,
        RecordRules.NotPartial, RecordRules.NotCreatable, RecordRules.OpenGeneric, RecordRules.FileLocal, GeneratorRules.Failed);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.Has(_artefact.Attribute))
        {
            MarkedTypeAnalysis.Run(context, _artefact);
        }
        else if (HandlerParser.LacksMark(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(HandlerRules.NotMarked, type.Locations[0], type.Name));
        }
    }
}
