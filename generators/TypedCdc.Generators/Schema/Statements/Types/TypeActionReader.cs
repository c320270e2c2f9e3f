using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>Reads ALTER TYPE from behind TYPE.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/sql-altertype.html.</remarks>
internal static class TypeActionReader
{
    public static AlterType? Read(TokenCursor cursor)
    {
        var name = NameReader.ReadObject(cursor, "a type's name");
        if (cursor.Is("owner") || (cursor.Is("set") && cursor.Peek(1).Is(cursor.Text, '(')))
        {
            Skip.ToEnd(cursor);
            return null;
        }

        var actions = new List<TypeAction>();
        do
        {
            if ((ReadName(cursor) ?? ReadLabel(cursor) ?? ReadField(cursor)) is { } action)
            {
                actions.Add(action);
            }
            else
            {
                cursor.Fail("an action of ALTER TYPE");
            }
        }
        while (cursor.Take(','));
        return new AlterType(name, actions);
    }

    /// <summary>RENAME TO and SET SCHEMA, or null where something else stands.</summary>
    public static TypeAction? ReadName(TokenCursor cursor) =>
        cursor.Take("rename", "to") ? new RenameType(cursor.TakeName("a type's name"))
        : cursor.Take("set", "schema") ? new MoveType(cursor.TakeName("a schema's name"))
        : null;

    private static TypeAction? ReadLabel(TokenCursor cursor)
    {
        if (cursor.Take("rename", "value"))
        {
            var old = cursor.TakeText("an enum's label");
            cursor.Expect("to");
            return new RenameLabel(old, cursor.TakeText("an enum's label"));
        }

        if (!cursor.Take("add", "value"))
        {
            return null;
        }

        var ifNotExists = Modifiers.TakeIfNotExists(cursor);
        var label = cursor.TakeText("an enum's label");
        var isBefore = cursor.Take("before");
        var neighbour = isBefore || cursor.Take("after") ? cursor.TakeText("an enum's label") : null;
        return new AddLabel(label, ifNotExists, neighbour, isBefore);
    }

    private static TypeAction? ReadField(TokenCursor cursor)
    {
        var action = cursor.Take("add", "attribute") ? new AddField(CompositeField.Read(cursor))
            : cursor.Take("drop", "attribute") ? ReadDrop(cursor)
            : cursor.Take("alter", "attribute") ? ReadAlter(cursor)
            : cursor.Take("rename", "attribute") ? ReadRename(cursor)
            : null;
        Modifiers.TakeCascade(cursor);
        return action;
    }

    private static TypeAction ReadDrop(TokenCursor cursor)
    {
        var ifExists = Modifiers.TakeIfExists(cursor);
        return new DropField(cursor.TakeName("an attribute's name"), ifExists);
    }

    private static TypeAction ReadAlter(TokenCursor cursor)
    {
        var name = cursor.TakeName("an attribute's name");
        cursor.Take("set", "data");
        cursor.Expect("type");
        var type = TypeNameReader.Read(cursor);
        if (cursor.Take("collate"))
        {
            NameReader.ReadObject(cursor, "a collation");
        }

        return new AlterField(name, type);
    }

    private static TypeAction ReadRename(TokenCursor cursor)
    {
        var name = cursor.TakeName("an attribute's name");
        cursor.Expect("to");
        return new RenameField(name, cursor.TakeName("an attribute's name"));
    }
}
