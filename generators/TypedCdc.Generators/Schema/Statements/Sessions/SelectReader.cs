using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Code;
using TypedCdc.Generators.Schema.Statements.Tables;

namespace TypedCdc.Generators.Schema.Statements.Sessions;

/// <summary>Reads of queries what they do to a schema: set the search path, make a table of the result, or call a function that does something to it.</summary>
internal static class SelectReader
{
    public static Statement? Read(TokenCursor cursor)
    {
        var start = cursor.Mark();
        cursor.Next();
        if (IsSetConfig(cursor))
        {
            return SearchPathReader.ReadSetConfig(cursor);
        }

        cursor.Reset(start);
        if (ReadInto(cursor) is { } table)
        {
            return table;
        }

        cursor.Reset(start);
        return RoutineReader.ReadCall(cursor);
    }

    private static bool IsSetConfig(TokenCursor cursor) =>
        cursor.Is("set_config") || (cursor.Is("pg_catalog") && cursor.Peek(2).Is(cursor.Text, "set_config"));

    /// <summary>SELECT … INTO, with or without WITH before it; INSERT INTO and MERGE INTO are others.</summary>
    private static CreateTable? ReadInto(TokenCursor cursor)
    {
        var isSelect = false;
        while (!cursor.AtEnd && !cursor.Is("into"))
        {
            isSelect |= cursor.Is("select");
            if (cursor.Is("insert") || cursor.Is("merge"))
            {
                return null;
            }

            Skip.One(cursor);
        }

        if (!isSelect || !cursor.Take("into"))
        {
            return null;
        }

        var persistence = PersistenceReader.Read(cursor);
        cursor.Take("table");
        var name = NameReader.ReadObject(cursor, "a table's name");
        Skip.ToEnd(cursor);
        return new CreateTable(name, TableKind.Table) { Persistence = persistence, IsFromQuery = true };
    }
}
