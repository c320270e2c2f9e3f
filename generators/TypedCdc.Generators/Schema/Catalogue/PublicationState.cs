using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>A publication as it is so far.</summary>
internal sealed class PublicationState(string name, SqlLocation location)
{
    public string Name { get; set; } = name;

    public SqlLocation Location { get; } = location;

    public bool HasAllTables { get; set; }

    /// <summary>What a publication of all tables leaves out.</summary>
    public HashSet<TableState> Except { get; } = [];

    /// <summary>The tables that it names.</summary>
    public Dictionary<TableState, PublicationMember> Members { get; } = [];

    public HashSet<string> Schemas { get; } = [];

    public PublishedOperations Operations { get; set; } = PublishedOperations.All;

    public bool ViaRoot { get; set; }

    public bool HasGeneratedColumns { get; set; }
}
