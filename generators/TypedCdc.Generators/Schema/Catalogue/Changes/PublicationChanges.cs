using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements;
using TypedCdc.Generators.Schema.Statements.Publications;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>CREATE PUBLICATION and ALTER PUBLICATION.</summary>
internal static class PublicationChanges
{
    public static void Apply(DatabaseState state, CreatePublication made)
    {
        if (state.Publications.ContainsKey(made.Name))
        {
            state.Report(Model.SchemaProblemKind.AlreadyExists, made.Range, $"there is a publication {made.Name} already; this one is left out");
            return;
        }

        var publication = new PublicationState(made.Name, state.Locate(made.Range));
        state.Publications.Add(made.Name, publication);
        Set(publication, made.Options);
        PublicationMembers.Add(state, publication, made.Objects);
    }

    public static void Apply(DatabaseState state, AlterPublication change)
    {
        if (!state.Publications.TryGetValue(change.Name, out var publication))
        {
            state.ReportMissing("publication", new ObjectName(Schema: null, change.Name, change.Range));
            return;
        }

        Set(publication, change.Options);
        if (change.NewName is { } name)
        {
            Rename(state, publication, name, change.Range);
        }

        switch (change.Change)
        {
            case PublicationChange.Add:
                PublicationMembers.Add(state, publication, change.Objects);
                break;
            case PublicationChange.Drop:
                PublicationMembers.Remove(state, publication, change.Objects);
                break;
            case PublicationChange.Set:
                PublicationMembers.Clear(publication);
                PublicationMembers.Add(state, publication, change.Objects);
                break;
        }
    }

    private static void Set(PublicationState publication, PublicationOptions options)
    {
        publication.Operations = options.Operations ?? publication.Operations;
        publication.ViaRoot = options.ViaRoot ?? publication.ViaRoot;
        publication.HasGeneratedColumns = options.HasGeneratedColumns ?? publication.HasGeneratedColumns;
    }

    private static void Rename(DatabaseState state, PublicationState publication, string name, TextRange range)
    {
        if (state.Publications.ContainsKey(name))
        {
            state.Report(Model.SchemaProblemKind.AlreadyExists, range, $"there is a publication {name} already; this one keeps its name");
            return;
        }

        state.Publications.Remove(publication.Name);
        publication.Name = name;
        state.Publications.Add(name, publication);
    }
}
