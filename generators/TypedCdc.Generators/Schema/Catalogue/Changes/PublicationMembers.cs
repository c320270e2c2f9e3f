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
            publication.Schemas.Add(schema);
        }

        foreach (var table in objects.Except.SelectMany(table => Named(state, table)))
        {
            publication.Except.Add(table);
            table.Publications.Add(publication);
        }

        // A table that is named again brings nothing, even if ONLY stood before it the first time; OpenTableList in publicationcmds.c.
        var added = new HashSet<TableState>();
        foreach (var declared in objects.Tables)
        {
            if (state.RequireTable(declared.Name) is { } table && !added.Contains(table))
            {
                Add(state, publication, declared, WithHeirs(state, declared, table).Where(added.Add));
            }
        }
    }

    public static void Remove(DatabaseState state, PublicationState publication, PublicationObjects objects)
    {
        publication.Schemas.ExceptWith(objects.Schemas.Select(schema => schema ?? state.Path.Creation));
        foreach (var table in objects.Tables.SelectMany(table => Named(state, table)))
        {
            Remove(publication, table);
        }
    }

    public static void Remove(PublicationState publication, TableState table)
    {
        publication.Members.Remove(table);
        publication.Except.Remove(table);
        table.Publications.Remove(publication);
    }

    /// <summary>Takes a table that is dropped out of all publications.</summary>
    public static void Remove(TableState table) => table.Publications.ToList().ForEach(publication => Remove(publication, table));

    public static void Clear(PublicationState publication)
    {
        publication.HasAllTables = false;
        publication.Members.Keys.Concat(publication.Except).ToList().ForEach(table => Remove(publication, table));
        publication.Schemas.Clear();
    }

    private static void Add(DatabaseState state, PublicationState publication, PublicationTable declared, IEnumerable<TableState> tables)
    {
        foreach (var table in tables.Where(table => !publication.Members.ContainsKey(table)))
        {
            table.Publications.Add(publication);
            publication.Members.Add(table, new PublicationMember(Columns(state, declared, table), declared.Filter));
        }
    }

    private static OrderedSet<ColumnState>? Columns(DatabaseState state, PublicationTable declared, TableState table)
    {
        if (declared.Columns is null)
        {
            return null;
        }

        var columns = new OrderedSet<ColumnState>();
        foreach (var name in declared.Columns)
        {
            if (state.RequireColumn(table, name, declared.Name.Range) is { } column)
            {
                columns.Add(column);
            }
        }

        return columns;
    }

    private static IEnumerable<TableState> Named(DatabaseState state, PublicationTable declared) =>
        state.RequireTable(declared.Name) is { } table ? WithHeirs(state, declared, table) : [];

    private static IEnumerable<TableState> WithHeirs(DatabaseState state, PublicationTable declared, TableState table) =>
        declared.IsOnly || table.Kind == TableKind.Partitioned
            ? [table]
            : Inheritance.Heirs(state, table).Where(_ => state.Budget.TakeCopy()).Prepend(table);
}
