using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Publications;

/// <summary>Reads CREATE PUBLICATION and ALTER PUBLICATION from behind PUBLICATION.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/sql-createpublication.html, sql-alterpublication.html.</remarks>
internal static class PublicationReader
{
    private const string NameOf = "a publication's name";

    public static CreatePublication Read(TokenCursor cursor)
    {
        var range = cursor.Current.Range;
        var name = cursor.TakeName(NameOf);
        var objects = cursor.Take("for") ? PublicationObjectsReader.Read(cursor) : PublicationObjects.None;
        var options = cursor.Take("with") ? PublicationOptionsReader.Read(cursor) : new PublicationOptions();
        return new CreatePublication(name, range, objects, options);
    }

    /// <summary>The change, or null where it does not matter here.</summary>
    public static AlterPublication? ReadAlter(TokenCursor cursor)
    {
        var range = cursor.Current.Range;
        var change = new AlterPublication(cursor.TakeName(NameOf), range);
        if (cursor.Take("rename", "to"))
        {
            return change with { NewName = cursor.TakeName(NameOf) };
        }

        if (cursor.Take("owner"))
        {
            Skip.ToEnd(cursor);
            return null;
        }

        var kind = ReadChange(cursor);
        return kind == PublicationChange.Set && cursor.Is('(')
            ? change with { Options = PublicationOptionsReader.Read(cursor) }
            : change with { Change = kind, Objects = PublicationObjectsReader.Read(cursor) };
    }

    private static PublicationChange ReadChange(TokenCursor cursor)
    {
        var change = cursor.Take("add") ? PublicationChange.Add
            : cursor.Take("drop") ? PublicationChange.Drop
            : cursor.Take("set") ? PublicationChange.Set
            : PublicationChange.None;
        if (change == PublicationChange.None)
        {
            cursor.Fail("ADD, DROP, SET, RENAME or OWNER");
        }

        return change;
    }
}
