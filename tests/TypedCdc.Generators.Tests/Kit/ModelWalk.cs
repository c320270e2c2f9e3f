using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>Walks everything that can be reached from a tracked value, and fails where it meets the compiler.</summary>
internal static class ModelWalk
{
    public static void AssertPlain(GeneratorRunResult result)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (name, runs) in result.TrackedSteps.Where(step => step.Key is not null))
        {
            // Steps of the compiler itself, before the first of ours, do hold syntax.
            if (name.EndsWith("Models", StringComparison.Ordinal) || name.EndsWith("Files", StringComparison.Ordinal))
            {
                Assert.All(runs.SelectMany(run => run.Outputs), output => Visit(output.Value, name, seen));
            }
        }
    }

    private static void Visit(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value.GetType().IsPrimitive || value is string or Enum)
        {
            return;
        }

        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or Location or Diagnostic or AttributeData,
            $"{path} holds a {value.GetType()}");
        if (!value.GetType().IsValueType && !seen.Add(value))
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Visit(item, path + "[]", seen);
            }
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
