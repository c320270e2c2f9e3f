namespace TypedCdc.Provisioning.Checks.Publications;

/// <summary>Under whose name the changes of a table arrive.</summary>
internal enum PublishedAs
{
    /// <summary>They do not.</summary>
    Nothing,

    /// <summary>Under its own.</summary>
    Itself,

    /// <summary>Under those of its partitions.</summary>
    Partitions,

    /// <summary>Under that of a table it is a partition of.</summary>
    Ancestor,
}
