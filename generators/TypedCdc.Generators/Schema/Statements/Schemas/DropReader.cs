using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Schemas;

/// <summary>Reads DROP from behind the word.</summary>
internal static class DropReader
{
    /// <summary>The statement, or null where it drops what is of no interest.</summary>
    public static DropObjects? Read(TokenCursor cursor)
    {
        if (ReadKind(cursor) is not { } kind)
        {
            return null;
        }

        var ifExists = Modifiers.TakeIfExists(cursor);
        var names = NameReader.ReadObjects(cursor, "a name");
        return new DropObjects(kind, names, ifExists, Modifiers.TakeCascade(cursor));
    }

    private static DroppedKind? ReadKind(TokenCursor cursor)
    {
        if (cursor.Take("index"))
        {
            cursor.Take("concurrently");
            return DroppedKind.OtherRelation;
        }

        return cursor.Take("table") || cursor.Take("foreign", "table") ? DroppedKind.Table
            : IsOtherRelation(cursor) ? DroppedKind.OtherRelation
            : cursor.Take("type") || cursor.Take("domain") ? DroppedKind.Type
            : cursor.Take("schema") ? DroppedKind.Schema
            : cursor.Take("publication") ? DroppedKind.Publication
            : cursor.Take("extension") ? DroppedKind.Extension
            : null;
    }

    private static bool IsOtherRelation(TokenCursor cursor) =>
        cursor.Take("view") || cursor.Take("materialized", "view") || cursor.Take("sequence");
}
