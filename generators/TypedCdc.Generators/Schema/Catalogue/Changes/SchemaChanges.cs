using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements;
using TypedCdc.Generators.Schema.Statements.Indexes;
using TypedCdc.Generators.Schema.Statements.Schemas;
using TypedCdc.Generators.Schema.Statements.Tables;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Schemas are not kept: what is in them has their names.</summary>
internal static class SchemaChanges
{
    public static void Apply(DatabaseState state, CreateSchema schema)
    {
        state.Path.AddSchema(schema.Name);
        state.Path.StartWith(schema.Name, () =>
        {
            foreach (var element in schema.Elements.OrderBy(Rank))
            {
                StatementApplier.Apply(state, element);
            }
        });
    }

    public static void Apply(DatabaseState state, RenameSchema rename)
    {
        state.Path.RemoveSchema(rename.Name);
        state.Path.AddSchema(rename.NewName);
        foreach (var relation in state.Relations.InSchema(rename.Name))
        {
            state.Relations.TryRename(relation, relation.Key with { Schema = rename.NewName });
        }

        foreach (var type in state.Types.InSchema(rename.Name))
        {
            state.Types.TryRename(type, type.Key with { Schema = rename.NewName });
        }

        foreach (var publication in Publications(state).Where(publication => publication.Schemas.Remove(rename.Name)))
        {
            publication.Schemas.Add(rename.NewName);
        }
    }

    public static void Drop(DatabaseState state, string schema)
    {
        state.Path.RemoveSchema(schema);
        foreach (var table in state.Relations.InSchema(schema).OfType<TableState>())
        {
            // Only CASCADE drops a schema with tables in it, and that takes those that inherit from them, wherever they are.
            TableRemoval.Remove(state, table, areHeirsRemoved: true);
        }

        foreach (var relation in state.Relations.InSchema(schema))
        {
            state.Relations.Remove(relation);
        }

        foreach (var type in state.Types.InSchema(schema))
        {
            TypeRemoval.Remove(state, type);
        }

        foreach (var publication in Publications(state))
        {
            publication.Schemas.Remove(schema);
        }
    }

    private static IEnumerable<PublicationState> Publications(DatabaseState state) =>
        state.Budget.TakeSteps(state.Publications.Count) ? state.Publications.Values : [];

    /// <summary>Tables come before views, and both before indexes, however they are written.</summary>
    private static int Rank(Statement element) => element switch
    {
        CreateTable { Kind: TableKind.View or TableKind.MaterializedView } => 1,
        CreateIndex => 2,
        _ => 0,
    };
}
