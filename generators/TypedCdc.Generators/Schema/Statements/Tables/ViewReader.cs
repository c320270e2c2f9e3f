using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>Reads CREATE VIEW and CREATE MATERIALIZED VIEW from behind VIEW: the name alone.</summary>
internal static class ViewReader
{
    public static CreateTable Read(TokenCursor cursor, TableKind kind, TablePersistence persistence)
    {
        var ifNotExists = Modifiers.TakeIfNotExists(cursor);
        var name = NameReader.ReadObject(cursor, "a view's name");
        Skip.ToEnd(cursor);
        return new CreateTable(name, kind)
        {
            Persistence = persistence,
            IfNotExists = ifNotExists,
            IsFromQuery = true,
        };
    }
}
