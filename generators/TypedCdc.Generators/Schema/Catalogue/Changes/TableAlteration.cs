using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements;
using TypedCdc.Generators.Schema.Statements.Code;
using TypedCdc.Generators.Schema.Statements.Tables;
using TypedCdc.Generators.Schema.Statements.Tables.Actions;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>ALTER TABLE. Each action is for itself: one that cannot be done does not keep the others from being done.</summary>
internal static class TableAlteration
{
    public static void Apply(DatabaseState state, AlterTable statement)
    {
        if (statement.Actions.Count == 0)
        {
            return;
        }

        switch (state.FindRelation(statement.Name))
        {
            case TableState table:
                ApplyAll(state, table, statement);
                break;
            case null:
                if (!statement.IfExists)
                {
                    LeaveOut(state, statement);
                }

                break;
            case { } other:
                ApplyAll(state, other, statement);
                break;
        }
    }

    /// <summary>Where the files are not in order, the table may come later, and is not what it seems then.</summary>
    private static void LeaveOut(DatabaseState state, AlterTable statement)
    {
        state.ReportMissing("table", statement.Name);
        var names = new HashSet<string>(statement.Actions.SelectMany(Names), StringComparer.Ordinal) { statement.Name.Name };
        state.Unread.Add(new UnreadCode("ALTER TABLE", names, IsCreation: false));
    }

    private static IEnumerable<string> Names(TableAction action) => action switch
    {
        AddColumn add => [add.Column.Name],
        DropColumn drop => [drop.Column],
        RenameColumn rename => [rename.Column, rename.NewName],
        RenameRelation rename => [rename.NewName],
        ColumnAction change => [change.Column],
        _ => [],
    };

    /// <summary>Views, indexes and sequences are renamed by ALTER TABLE, too.</summary>
    private static void ApplyAll(DatabaseState state, RelationState relation, AlterTable statement)
    {
        foreach (var action in statement.Actions)
        {
            switch (action)
            {
                case RenameRelation rename:
                    RelationNames.Rename(state, relation, rename.NewName, statement.Name.Range);
                    break;
                case MoveRelation move:
                    RelationNames.Move(state, relation, move.Schema, statement.Name.Range);
                    break;
                case SetPartition { IsAttached: true } attach when relation is IndexState index:
                    Attach(state, index, attach.Partition);
                    break;
            }
        }
    }

    private static void Attach(DatabaseState state, IndexState index, ObjectName name)
    {
        if (state.FindRelation(name) is IndexState { Parent: null } part && part != index)
        {
            part.Parent = index;
            index.Parts.Add(part);
        }
    }

    private static void ApplyAll(DatabaseState state, TableState table, AlterTable statement)
    {
        foreach (var action in statement.Actions.OrderBy(AlterPasses.Of))
        {
            switch (action)
            {
                case AddColumn or DropColumn or RenameColumn or ColumnAction:
                    ColumnChanges.Apply(state, table, action, statement.IsOnly);
                    break;
                case AddKey add:
                    KeyCreation.Add(state, table, add.Key, statement.IsOnly);
                    break;
                case DropConstraint or RenameConstraint or ValidateConstraint:
                    ConstraintChanges.Apply(state, table, action);
                    break;
                case SetParent or SetPartition or SetTableType:
                    InheritanceChanges.Apply(state, table, action);
                    break;
                case RenameRelation rename:
                    RelationNames.Rename(state, table, rename.NewName, statement.Name.Range);
                    break;
                case MoveRelation move:
                    RelationNames.Move(state, table, move.Schema, statement.Name.Range);
                    break;
                default:
                    Apply(state, table, action);
                    break;
            }
        }
    }

    private static void Apply(DatabaseState state, TableState table, TableAction action)
    {
        switch (action)
        {
            // Of a partitioned table it changes nothing, and since PostgreSQL 18 it is refused.
            case SetPersistence set when table.Kind != TableKind.Partitioned:
                table.Persistence = set.Persistence;
                break;
            case SetReplicaIdentity identity:
                SetIdentity(state, table, identity);
                break;
        }
    }

    private static void SetIdentity(DatabaseState state, TableState table, SetReplicaIdentity identity)
    {
        var index = identity.Index is { } name ? table.Indexes.Find(index => index.Key.Name == name) : null;
        if (identity.Index is not null && index is null)
        {
            state.Report(SchemaProblemKind.NotFound, identity.Range, $"the table {table.Key} has no index {identity.Index} here");
            return;
        }

        table.ReplicaIdentity = identity.Kind;
        table.IdentityIndex = index;
    }
}
