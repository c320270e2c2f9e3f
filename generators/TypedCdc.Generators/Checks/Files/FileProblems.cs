using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Files;

/// <summary>Reports what was not understood, in the SQL file where it stands: TCDC1220, TCDC1221.</summary>
internal static class FileProblems
{
    public static void Report(AdditionalFileAnalysisContext context, LoadedSchemas schemas)
    {
        var problems = schemas.All
            .SelectMany(schema => schema.Database.Problems)
            .Where(problem => problem.Location.Path == context.AdditionalFile.Path)
            .ToList();
        if (problems.Count == 0 || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var problem in problems)
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleOf(problem.Kind), LocationOf(problem, text), Sentence(problem.Message)));
        }
    }

    private static DiagnosticDescriptor RuleOf(SchemaProblemKind kind) => kind is SchemaProblemKind.ProceduralBlock or SchemaProblemKind.OtherFile
        ? SchemaFileRules.NotRead
        : SchemaFileRules.NotUnderstood;

    private static Location LocationOf(SchemaProblem problem, SourceText text)
    {
        var end = Math.Min(problem.Location.Range.End, text.Length);
        var span = TextSpan.FromBounds(Math.Min(problem.Location.Range.Start, end), end);
        return Location.Create(problem.Location.Path, span, text.Lines.GetLinePositionSpan(span));
    }

    private static string Sentence(string message) => char.ToUpperInvariant(message[0]) + message.Substring(1);
}
