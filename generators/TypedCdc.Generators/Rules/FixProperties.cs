namespace TypedCdc.Generators.Rules;

/// <summary>The properties of a diagnostic, by which its code fix knows what to write.</summary>
internal static class FixProperties
{
    /// <summary>What belongs at the place of the diagnostic: a name as it stands in the catalogue, or a C# type.</summary>
    public const string Replacement = "replacement";

    /// <summary>The columns of the table's replica identity, in order, as they stand in the catalogue. See <see cref="Join"/>.</summary>
    public const string IdentityColumns = "identityColumns";

    /// <summary>The operations that no handler takes: Insert, Update, Delete, Truncate. See <see cref="Join"/>.</summary>
    public const string Operations = "operations";

    /// <summary>The mapped type that a handler takes of the table, as it is written in C# with its namespace.</summary>
    public const string Record = "record";

    /// <summary>The type that has to be changed, where it is elsewhere: its name in metadata.</summary>
    public const string Type = "type";

    /// <summary>The member of <see cref="Type"/> that has to be changed.</summary>
    public const string Member = "member";

    /// <summary>Labels for which an enum has no member. See <see cref="Join"/>.</summary>
    public const string Labels = "labels";

    /// <summary>All labels of the enum in the database, in order. See <see cref="Join"/>.</summary>
    public const string AllLabels = "allLabels";

    /// <summary>No name in PostgreSQL has it.</summary>
    private const char Separator = '\0';

    /// <summary>Several names as one property.</summary>
    public static string Join(IEnumerable<string> names) => string.Join(Separator.ToString(), names);

    /// <summary>The names of a property.</summary>
    public static IReadOnlyList<string> Split(string property) => property.Split(Separator);
}
