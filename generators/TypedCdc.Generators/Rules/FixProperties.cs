namespace TypedCdc.Generators.Rules;

/// <summary>The properties of a diagnostic, by which its code fix knows what to write.</summary>
internal static class FixProperties
{
    /// <summary>What belongs at the place of the diagnostic: a name as it stands in the catalogue, or a C# type.</summary>
    public const string Replacement = "replacement";
}
