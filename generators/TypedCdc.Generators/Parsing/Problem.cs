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

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Rule, Location, Severity ?? Rule.DefaultSeverity, additionalLocations: null, Properties, Arguments);
}
