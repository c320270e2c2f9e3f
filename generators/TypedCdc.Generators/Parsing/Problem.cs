using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Parsing;

/// <summary>A rule that is broken, and where. Only analyzers look at problems; no model refers to one.</summary>
internal sealed record Problem(DiagnosticDescriptor Rule, Location Location, object[] Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Arguments);
}
