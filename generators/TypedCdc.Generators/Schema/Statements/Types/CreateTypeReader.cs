using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>Reads CREATE TYPE from behind TYPE.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/sql-createtype.html.</remarks>
internal static class CreateTypeReader
{
    public static Statement Read(TokenCursor cursor)
    {
        var name = NameReader.ReadObject(cursor, "a type's name");
        if (!cursor.Take("as"))
        {
            Skip.Parentheses(cursor);
            return new CreateBaseType(name);
        }

        if (cursor.Take("enum"))
        {
            return new CreateEnum(name, ReadLabels(cursor));
        }

        return cursor.Take("range") ? ReadRange(cursor, name) : new CreateComposite(name, ReadFields(cursor));
    }

    private static List<string> ReadLabels(TokenCursor cursor)
    {
        var labels = new List<string>();
        cursor.Expect('(');
        if (cursor.Take(')'))
        {
            return labels;
        }

        do
        {
            labels.Add(cursor.TakeText("an enum's label"));
        }
        while (cursor.Take(','));
        cursor.Expect(')');
        return labels;
    }

    private static List<CompositeField> ReadFields(TokenCursor cursor)
    {
        var fields = new List<CompositeField>();
        cursor.Expect('(');
        if (cursor.Take(')'))
        {
            return fields;
        }

        do
        {
            fields.Add(CompositeField.Read(cursor));
        }
        while (cursor.Take(','));
        cursor.Expect(')');
        return fields;
    }

    private static CreateRange ReadRange(TokenCursor cursor, ObjectName name)
    {
        TypeName? subtype = null;
        ObjectName? multirange = null;
        cursor.Expect('(');
        do
        {
            var option = cursor.TakeName("an option of the range");
            cursor.Expect('=');
            if (option == "subtype")
            {
                subtype = TypeNameReader.Read(cursor);
            }
            else if (option == "multirange_type_name")
            {
                multirange = NameReader.ReadObject(cursor, "a type's name");
            }

            Skip.ToComma(cursor);
        }
        while (cursor.Take(','));
        cursor.Expect(')');
        return new CreateRange(name, subtype, multirange);
    }
}
