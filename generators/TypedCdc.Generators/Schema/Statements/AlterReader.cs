using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Publications;
using TypedCdc.Generators.Schema.Statements.Schemas;
using TypedCdc.Generators.Schema.Statements.Tables;
using TypedCdc.Generators.Schema.Statements.Types;

namespace TypedCdc.Generators.Schema.Statements;

/// <summary>Reads ALTER from behind the word. What alters something of no interest is left out whole.</summary>
internal static class AlterReader
{
    /// <summary>The statement, or null where it is of no interest.</summary>
    public static Statement? Read(TokenCursor cursor)
    {
        if (!cursor.Take("foreign"))
        {
            cursor.Take("materialized");
        }

        var word = cursor.Word;
        cursor.Next();
        return word switch
        {
            "table" => AlterTableReader.Read(cursor),
            "index" or "view" or "sequence" => AlterTableReader.ReadOther(cursor),
            "type" => TypeActionReader.Read(cursor),
            "domain" => DomainReader.ReadAlter(cursor),
            "publication" => PublicationReader.ReadAlter(cursor),
            "schema" => ReadSchema(cursor),
            _ => null,
        };
    }

    private static RenameSchema? ReadSchema(TokenCursor cursor)
    {
        var name = cursor.TakeName("a schema's name");
        return cursor.Take("rename", "to") ? new RenameSchema(name, cursor.TakeName("a schema's name")) : null;
    }
}
