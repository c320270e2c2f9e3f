using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Tables.Actions;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>Reads ALTER TABLE from behind TABLE.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/sql-altertable.html.</remarks>
internal static class AlterTableReader
{
    public static AlterTable? Read(TokenCursor cursor)
    {
        if (cursor.Is("all", "in"))
        {
            return null;
        }

        var ifExists = Modifiers.TakeIfExists(cursor);
        var name = NameReader.ReadTable(cursor, out var isOnly);
        var actions = new List<TableAction>();
        do
        {
            if (ActionReader.Read(cursor) is { } action)
            {
                actions.Add(action);
            }
        }
        while (cursor.Take(','));
        return new AlterTable(name, ifExists, isOnly, actions);
    }

    /// <summary>
    /// ALTER INDEX, VIEW, MATERIALIZED VIEW and SEQUENCE: only the name, the schema and what an index is part of matter. Not all of
    /// them are known, such as the indexes of exclusion constraints.
    /// </summary>
    public static AlterTable? ReadOther(TokenCursor cursor)
    {
        if (cursor.Is("all", "in"))
        {
            return null;
        }

        Modifiers.TakeIfExists(cursor);
        var name = NameReader.ReadObject(cursor, "a name");
        var action = cursor.Is("rename", "to") || cursor.Is("set", "schema") || cursor.Is("attach", "partition")
            ? ActionReader.Read(cursor)
            : null;
        Skip.ToEnd(cursor);
        return action is null ? null : new AlterTable(name, IfExists: true, IsOnly: false, [action]);
    }
}
