using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Analyzers;

/// <summary>Reports what is wrong with types marked with <c>[CdcConverter]</c> or <c>[CdcValue]</c>, whether a member has them or not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConversionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(ConversionRules.UnusableConverter, ConversionRules.UnusableValue);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var problems = new Problems(type);
        if (type.Find(MetadataName.CdcConverter) is { } attribute
            && Converter.Of(attribute) is { } converter
            && (converter.Fault(type) ?? converter.FaultFor(type)) is { } fault)
        {
            problems.Add(ConversionRules.UnusableConverter, attribute, type.Name, converter.Name, fault);
        }

        if (type.Has(MetadataName.CdcValue))
        {
            CheckValue(type, problems);
        }

        foreach (var problem in problems.ToImmutable())
        {
            context.ReportDiagnostic(problem.ToDiagnostic());
        }
    }

    private static void CheckValue(INamedTypeSymbol type, Problems problems)
    {
        if (WrapperType.Fault(type) is { } fault)
        {
            problems.Add(ConversionRules.UnusableValue, type, type.Name, fault);
        }
        else if (WrapperType.ParameterOf(type, type) is { Type: { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter) } wrapped } parameter
            && !ValueParser.CanRead(new Member(parameter, null), new NestedStructs(type, new Problems(type), "")))
        {
            var shown = wrapped.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            problems.Add(ConversionRules.UnusableValue, parameter, type.Name, $"no column can be read as {shown}");
        }
    }
}
