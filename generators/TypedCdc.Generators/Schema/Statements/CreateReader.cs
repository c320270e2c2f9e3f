using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Code;
using TypedCdc.Generators.Schema.Statements.Indexes;
using TypedCdc.Generators.Schema.Statements.Publications;
using TypedCdc.Generators.Schema.Statements.Schemas;
using TypedCdc.Generators.Schema.Statements.Tables;
using TypedCdc.Generators.Schema.Statements.Types;

namespace TypedCdc.Generators.Schema.Statements;

/// <summary>Reads CREATE. What makes something of no interest is left out whole.</summary>
internal static class CreateReader
{
    /// <summary>The statement, or null where it is of no interest.</summary>
    /// <param name="cursor">At CREATE.</param>
    /// <param name="isElement">Whether it stands in CREATE SCHEMA, and so can be no CREATE SCHEMA itself.</param>
    public static Statement? Read(TokenCursor cursor, bool isElement = false)
    {
        cursor.Expect("create");
        cursor.Take("or", "replace");
        var persistence = PersistenceReader.Read(cursor);
        cursor.Take("recursive");
        if (cursor.Take("table"))
        {
            return CreateTableReader.Read(cursor, TableKind.Table, persistence);
        }

        if (cursor.Take("foreign", "table"))
        {
            return CreateTableReader.Read(cursor, TableKind.Foreign, persistence);
        }

        if (cursor.Take("view"))
        {
            return ViewReader.Read(cursor, TableKind.View, persistence);
        }

        if (cursor.Take("materialized", "view"))
        {
            return ViewReader.Read(cursor, TableKind.MaterializedView, persistence);
        }

        return ReadOther(cursor, isElement);
    }

    private static Statement? ReadOther(TokenCursor cursor, bool isElement)
    {
        var isUnique = cursor.Take("unique");
        var word = cursor.Word;
        cursor.Next();
        return word switch
        {
            "index" => CreateIndexReader.Read(cursor, isUnique),
            "type" => CreateTypeReader.Read(cursor),
            "domain" => DomainReader.Read(cursor),
            "publication" => PublicationReader.Read(cursor),
            "sequence" => ReadSequence(cursor),
            "function" or "procedure" => RoutineReader.ReadCreate(cursor),
            "extension" => ReadExtension(cursor),
            "schema" when !isElement => CreateSchemaReader.Read(cursor),
            _ => null,
        };
    }

    private static CreateSequence ReadSequence(TokenCursor cursor)
    {
        var ifNotExists = Modifiers.TakeIfNotExists(cursor);
        var name = NameReader.ReadObject(cursor, "a sequence's name");
        Skip.ToEnd(cursor);
        return new CreateSequence(name, ifNotExists);
    }

    private static CreateExtension ReadExtension(TokenCursor cursor)
    {
        Modifiers.TakeIfNotExists(cursor);
        var name = cursor.TakeName("an extension's name");
        Skip.ToEnd(cursor);
        return new CreateExtension(name);
    }
}
