using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Parsing;

/// <summary>A rule that is broken, and where. Only analyzers look at problems; no model refers to one.</summary>
internal sealed record Problem(DiagnosticDescriptor Rule, Location Location, object[] Arguments)
{
    /// <summary>What a code fix needs to know, by the names in <see cref="Rules.FixProperties"/>.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>How bad it is here; null for as bad as the rule says.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>One that a code fix can mend.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="at">Where.</param>
    /// <param name="replacement">What belongs there instead; null where that is not clear.</param>
    /// <param name="arguments">What the message names.</param>
    public static Problem Mendable(DiagnosticDescriptor rule, Location at, string? replacement, params object[] arguments)
    {
        var problem = new Problem(rule, at, arguments);
        return replacement is null ? problem : problem with { Properties = problem.Properties.Add(Rules.FixProperties.Replacement, replacement) };
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Rule, Location, Severity ?? Rule.DefaultSeverity, additionalLocations: null, Properties, Arguments);
}
