namespace TypedCdc.Generators.Rules;

/// <summary>The properties of a diagnostic, by which its code fix knows what to write.</summary>
internal static class FixProperties
{
    /// <summary>What belongs at the place of the diagnostic: a name as it stands in the catalogue, or a C# type.</summary>
    public const string Replacement = "replacement";

    /// <summary>The type that has to be changed, where it is elsewhere: its name in metadata.</summary>
    public const string Type = "type";

    /// <summary>The member of <see cref="Type"/> that has to be changed.</summary>
    public const string Member = "member";

    /// <summary>Labels for which an enum has no member, a line for each.</summary>
    public const string Labels = "labels";
}
