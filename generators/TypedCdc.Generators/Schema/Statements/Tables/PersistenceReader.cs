using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>Reads TEMPORARY and UNLOGGED before a relation.</summary>
internal static class PersistenceReader
{
    public static TablePersistence Read(TokenCursor cursor)
    {
        if (!cursor.Take("global"))
        {
            cursor.Take("local");
        }

        return cursor.Take("temporary") || cursor.Take("temp") ? TablePersistence.Temporary
            : cursor.Take("unlogged") ? TablePersistence.Unlogged
            : TablePersistence.Permanent;
    }
}
