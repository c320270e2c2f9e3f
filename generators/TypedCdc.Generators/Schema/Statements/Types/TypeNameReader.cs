using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>Reads types, with their modifiers and array brackets.</summary>
/// <remarks>Source: Typename in gram.y of PostgreSQL.</remarks>
internal static class TypeNameReader
{
    public static TypeName Read(TokenCursor cursor)
    {
        cursor.Take("setof");
        var start = cursor.Current.Start;
        var type = KeywordTypeReader.Read(cursor) ?? ReadNamed(cursor);
        var isArray = TakeArray(cursor);
        return type with { IsArray = isArray, Range = new TextRange(start, cursor.PreviousEnd - start) };
    }

    /// <summary>What stands in parentheses, cut at commas; empty where there are none.</summary>
    public static List<string> ReadModifiers(TokenCursor cursor)
    {
        var modifiers = new List<string>();
        if (cursor.Take('('))
        {
            do
            {
                var start = cursor.Current.Start;
                Skip.ToComma(cursor);
                modifiers.Add(cursor.Source(start, cursor.PreviousEnd));
            }
            while (cursor.Take(','));
            cursor.Expect(')');
        }

        return modifiers;
    }

    private static TypeName ReadNamed(TokenCursor cursor)
    {
        var name = NameReader.ReadObject(cursor, "a type");
        return new TypeName(name.Schema, name.Name, ReadModifiers(cursor), Fields: null, IsArray: false, name.Range);
    }

    private static bool TakeArray(TokenCursor cursor)
    {
        var isArray = cursor.Take("array");
        while (cursor.Take('['))
        {
            isArray = true;
            if (cursor.Current.Kind == TokenKind.Number)
            {
                cursor.Next();
            }

            cursor.Expect(']');
        }

        return isArray;
    }
}
