using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Schema.Model;

/// <summary>A publication.</summary>
internal sealed record PublicationDefinition(string Name, SqlLocation Location)
{
    /// <summary>Whether it is FOR ALL TABLES.</summary>
    public bool HasAllTables { get; init; }

    /// <summary>What a publication of all tables leaves out.</summary>
    public EquatableArray<RelationName> Except { get; init; }

    public EquatableArray<PublishedTable> Tables { get; init; }

    /// <summary>Schemas with all their tables.</summary>
    public EquatableArray<string> Schemas { get; init; }

    public PublishedOperations Operations { get; init; }

    /// <summary>Whether changes of partitions are published under the name of the partitioned table.</summary>
    public bool ViaRoot { get; init; }

    /// <summary>Whether stored generated columns are published, as PostgreSQL 18 can.</summary>
    public bool HasGeneratedColumns { get; init; }

    /// <summary>Whether code that is not run may have changed it.</summary>
    public bool MayDiffer { get; init; }
}
