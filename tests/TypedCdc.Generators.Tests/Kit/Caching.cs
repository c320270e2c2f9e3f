using System.Reflection;
using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>Checks what was run again.</summary>
internal static class Caching
{
    private static readonly string[] Steps = [.. typeof(TrackingNames)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (string)field.GetRawConstantValue()!)];

    /// <summary>Nothing of the generator's own steps, nor any output, was new.</summary>
    public static void AssertCached(GeneratorRunResult second)
    {
        var runs = second.TrackedSteps.Where(step => Steps.Contains(step.Key)).SelectMany(step => step.Value)
            .Concat(second.TrackedOutputSteps.SelectMany(step => step.Value));
        foreach (var run in runs)
        {
            Assert.All(run.Outputs, output => Assert.True(
                output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                $"{run.Name ?? "output"}: {output.Reason}"));
        }
    }
}
