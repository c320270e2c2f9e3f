using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>An attribute of a composite type.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
/// <param name="Range">Where the name is written.</param>
internal sealed record CompositeField(string Name, TypeName Type, TextRange Range)
{
    public static CompositeField Read(TokenCursor cursor)
    {
        var range = cursor.Current.Range;
        var name = cursor.TakeName("an attribute's name");
        var type = TypeNameReader.Read(cursor);
        if (cursor.Take("collate"))
        {
            NameReader.ReadObject(cursor, "a collation");
        }

        return new CompositeField(name, type, range);
    }
}
