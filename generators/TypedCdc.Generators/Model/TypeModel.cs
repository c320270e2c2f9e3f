namespace TypedCdc.Generators.Model;

/// <summary>The marked type, and where it is declared.</summary>
/// <param name="Namespace">Namespace as it is written in C#; empty for the global one.</param>
/// <param name="Containing">The types it is nested in, outermost first.</param>
/// <param name="Declaration">The type itself.</param>
/// <param name="HintName">Name of the generated file.</param>
internal sealed record TypeModel(
    string Namespace,
    EquatableArray<DeclarationModel> Containing,
    DeclarationModel Declaration,
    string HintName);
