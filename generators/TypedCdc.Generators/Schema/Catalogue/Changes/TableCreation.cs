using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements.Tables;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>CREATE TABLE: columns of parents and types first, then those of the table, then its keys.</summary>
internal static class TableCreation
{
    public static void Apply(DatabaseState state, CreateTable statement)
    {
        var isTemporary = statement.Persistence == TablePersistence.Temporary
            || (statement.Name.Schema ?? state.Path.Creation) == SearchPath.Temporary;
        statement = isTemporary ? statement with { Persistence = TablePersistence.Temporary } : statement;
        var key = state.KeyOf(statement.Name, statement.Persistence);
        if (!MakeRoom(state, statement, key))
        {
            return;
        }

        var table = new TableState(key, statement.Kind, state.Locate(statement.Name.Range))
        {
            Persistence = statement.Persistence,
            AreColumnsKnown = !statement.IsFromQuery,
        };
        if (!ParentColumns.Add(state, table, statement))
        {
            return;
        }

        var keys = new List<KeyDeclaration>();
        TableElements.Add(state, table, statement, keys);
        state.Relations.TryAdd(table);
        SequenceNames.Add(state, table);
        KeyCreation.AddAll(state, table, keys);
        LikeIndexes.Add(state, table, statement);
        Partitioning.AddKeysOfRoot(state, table);
    }

    /// <summary>Whether the name is free, or has been made so.</summary>
    private static bool MakeRoom(DatabaseState state, CreateTable statement, ObjectKey key)
    {
        var present = state.Relations.Find(key);
        if (present is TableState table && MayBeGone(table, statement))
        {
            TableRemoval.Remove(state, table);
            return true;
        }

        if (present is not null && !statement.IfNotExists)
        {
            state.ReportPresent("relation", key, statement.Name.Range);
        }

        return present is null;
    }

    /// <summary>
    /// A view may be replaced, or have been dropped with a table that it shows; a temporary table may have gone at the end of a
    /// transaction.
    /// </summary>
    private static bool MayBeGone(TableState present, CreateTable statement) =>
        !statement.IfNotExists
        && (statement.Persistence == TablePersistence.Temporary || present.Kind is TableKind.View or TableKind.MaterializedView);
}
