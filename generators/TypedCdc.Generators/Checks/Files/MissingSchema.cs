using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Checks.Files;

/// <summary>Tells once, at the first of the project's records, that there is no schema to check them against: TCDC1200.</summary>
internal sealed class MissingSchema
{
    private readonly ConcurrentBag<Location> _records = [];

    public void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSymbolAction(Collect, SymbolKind.NamedType);
        context.RegisterCompilationEndAction(Report);
    }

    private void Collect(SymbolAnalysisContext context)
    {
        if (context.Symbol.Has(MetadataName.CdcTable))
        {
            _records.Add(Places.Of(context.Symbol));
        }
    }

    private void Report(CompilationAnalysisContext context)
    {
        var first = _records
            .OrderBy(location => location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(location => location.SourceSpan.Start)
            .FirstOrDefault();
        if (first is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(SchemaFileRules.NoSchema, first));
        }
    }
}
