using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Analyzers;

/// <summary>Reports what is wrong with types marked with <c>[CdcTable]</c> or <c>[CdcComposite]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RecordAnalyzer : DiagnosticAnalyzer
{
    private readonly Artefact<RecordModel> _artefact;

    /// <summary>Creates the analyzer; called by the compiler.</summary>
    public RecordAnalyzer()
        : this(Artefacts.Record)
    {
    }

    internal RecordAnalyzer(Artefact<RecordModel> artefact) => _artefact = artefact;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        RecordRules.NotPartial, RecordRules.NoConstructor, RecordRules.DuplicateColumn, RecordRules.UnsupportedType,
        RecordRules.InvalidName, RecordRules.NotCreatable, RecordRules.OpenGeneric, RecordRules.FileLocal,
        RecordRules.UnmappedColumn, RecordRules.DuplicateLabel, RecordRules.UnusableJsonContext,
        RecordRules.NothingToClamp, RecordRules.NothingToReselect, RecordRules.DuplicateUnknownLabel, CompositeRules.ContainsItself,
        ConversionRules.UnusableConverter, GeneratorRules.Failed);

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
        if (context.Symbol.Has(_artefact.Attribute))
        {
            MarkedTypeAnalysis.Run(context, _artefact);
        }

        if (context.Symbol.Has(Artefacts.Composite.Attribute))
        {
            MarkedTypeAnalysis.Run(context, Artefacts.Composite);
        }
    }
}
