using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Analyzers;

/// <summary>Does for one marked type what the generator does, and reports what is wrong.</summary>
internal static class MarkedTypeAnalysis
{
    public static void Run<TModel>(SymbolAnalysisContext context, Artefact<TModel> artefact)
        where TModel : class, IEquatable<TModel>
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var parsed = Attempt.Run(() => artefact.Parse(type, context.CancellationToken), Report);
        if (parsed is null)
        {
            return;
        }

        foreach (var problem in parsed.Problems)
        {
            context.ReportDiagnostic(problem.ToDiagnostic());
        }

        if (parsed.Model is { } model)
        {
            Attempt.Run(() => artefact.Emit(model), Report);
        }

        void Report(Exception defect) => context.ReportDiagnostic(
            Diagnostic.Create(GeneratorRules.Failed, type.Locations[0], type.Name, OnOneLine(defect)));
    }

    /// <summary>Build logs show only the first line of a message.</summary>
    private static string OnOneLine(Exception defect)
    {
        var lines = defect.ToString().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(" ", lines.Select(line => line.Trim()));
    }
}
