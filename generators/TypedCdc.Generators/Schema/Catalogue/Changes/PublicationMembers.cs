using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements.Publications;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>The tables and schemas of a publication. Tables that inherit go with the one that is named, partitions do not.</summary>
internal static class PublicationMembers
{
    public static void Add(DatabaseState state, PublicationState publication, PublicationObjects objects)
    {
        publication.HasAllTables |= objects.AreAllTables;
        foreach (var schema in objects.Schemas.Select(schema => schema ?? state.Path.Creation))
        {
            if (!publication.Schemas.Contains(schema))
            {
                publication.Schemas.Add(schema);
            }
        }

        publication.Except.AddRange(objects.Except.SelectMany(table => Named(state, table)));
        foreach (var table in objects.Tables)
        {
            foreach (var named in Named(state, table))
            {
                Add(state, publication, table, named);
            }
        }
    }

    public static void Remove(DatabaseState state, PublicationState publication, PublicationObjects objects)
    {
        publication.Schemas.RemoveAll(schema => objects.Schemas.Any(dropped => (dropped ?? state.Path.Creation) == schema));
        foreach (var table in objects.Tables.SelectMany(table => Named(state, table)))
        {
            publication.Members.Remove(table);
        }
    }

    public static void Clear(PublicationState publication)
    {
        publication.HasAllTables = false;
        publication.Except.Clear();
        publication.Members.Clear();
        publication.Schemas.Clear();
    }

    private static void Add(DatabaseState state, PublicationState publication, PublicationTable declared, TableState table)
    {
        if (publication.Members.ContainsKey(table))
        {
            return;
        }

        var columns = declared.Columns?
            .Select(column => state.RequireColumn(table, column, declared.Name.Range))
            .OfType<ColumnState>()
            .ToList();
        publication.Members.Add(table, new PublicationMember(columns, declared.Filter));
    }

    private static IEnumerable<TableState> Named(DatabaseState state, PublicationTable declared)
    {
        if (state.RequireTable(declared.Name) is not { } table)
        {
            return [];
        }

        return declared.IsOnly || table.Kind == TableKind.Partitioned ? [table] : Inheritance.Heirs(table).Prepend(table);
    }
}
