using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Publications;

/// <summary>Reads what a publication publishes. TABLE and TABLES IN SCHEMA hold for all names up to the next of them.</summary>
internal static class PublicationObjectsReader
{
    public static PublicationObjects Read(TokenCursor cursor) =>
        cursor.Is("all") && !(cursor.Is("all", "tables") && cursor.Peek(2).Is(cursor.Text, "in"))
            ? ReadAll(cursor)
            : ReadList(cursor);

    /// <summary>ALL TABLES, with what it leaves out, and ALL SEQUENCES, of which nothing is replicated here.</summary>
    private static PublicationObjects ReadAll(TokenCursor cursor)
    {
        var areAllTables = false;
        var except = new List<PublicationTable>();
        do
        {
            cursor.Expect("all");
            var areTables = cursor.Take("tables");
            if (!areTables)
            {
                cursor.Expect("sequences");
            }

            areAllTables |= areTables;
            if (cursor.Take("except"))
            {
                ReadExcept(cursor, areTables ? except : []);
            }
        }
        while (cursor.Take(','));
        return PublicationObjects.None with { AreAllTables = areAllTables, Except = except };
    }

    private static void ReadExcept(TokenCursor cursor, List<PublicationTable> except)
    {
        cursor.Take("table");
        cursor.Expect('(');
        do
        {
            if (!cursor.Take("table"))
            {
                cursor.Take("sequence");
            }

            except.Add(new PublicationTable(NameReader.ReadTable(cursor, out var isOnly), isOnly, Columns: null, Filter: null));
        }
        while (cursor.Take(','));
        cursor.Expect(')');
    }

    private static PublicationObjects ReadList(TokenCursor cursor)
    {
        var tables = new List<PublicationTable>();
        var schemas = new List<string?>();
        bool? areTables = null;
        do
        {
            areTables = cursor.Take("table") ? true : TakeTablesInSchema(cursor) ? false : areTables;
            if (areTables is null)
            {
                cursor.Fail("TABLE, TABLES IN SCHEMA or ALL TABLES");
            }
            else if (areTables.Value)
            {
                tables.Add(ReadTable(cursor));
            }
            else
            {
                schemas.Add(cursor.Take("current_schema") ? null : cursor.TakeName("a schema's name"));
            }
        }
        while (cursor.Take(','));
        return PublicationObjects.None with { Tables = tables, Schemas = schemas };
    }

    /// <summary>With ALL before it in the first releases that had it.</summary>
    private static bool TakeTablesInSchema(TokenCursor cursor)
    {
        var mark = cursor.Mark();
        cursor.Take("all");
        if (cursor.Take("tables", "in", "schema"))
        {
            return true;
        }

        cursor.Reset(mark);
        return false;
    }

    private static PublicationTable ReadTable(TokenCursor cursor)
    {
        var name = NameReader.ReadTable(cursor, out var isOnly);
        var columns = cursor.Is('(') ? NameReader.ReadColumns(cursor) : null;
        return new PublicationTable(name, isOnly, columns, cursor.Take("where") ? ReadFilter(cursor) : null);
    }

    private static string ReadFilter(TokenCursor cursor)
    {
        var start = cursor.Current.End;
        if (!cursor.Is('('))
        {
            cursor.Fail("\"(\"");
        }

        Skip.Parentheses(cursor);
        return cursor.Source(start, cursor.PreviousEnd - 1).Trim();
    }
}
