using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Tables;

namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>Reads CREATE DOMAIN and ALTER DOMAIN from behind DOMAIN.</summary>
internal static class DomainReader
{
    public static CreateDomain Read(TokenCursor cursor)
    {
        var name = NameReader.ReadObject(cursor, "a domain's name");
        cursor.Take("as");
        var type = TypeNameReader.Read(cursor);
        var isNotNull = false;
        string? constraint = null;
        while (!cursor.AtEnd)
        {
            var given = cursor.Take("constraint") ? cursor.TakeName("a constraint's name") : null;
            if (cursor.Take("not", "null"))
            {
                isNotNull = true;
                constraint = given;
            }
            else if (cursor.Take("default"))
            {
                DefaultExpression.Read(cursor);
            }
            else
            {
                ColumnOptions.Skip(cursor);
            }
        }

        return new CreateDomain(name, type, isNotNull, constraint);
    }

    /// <summary>The change, or null where it does not matter here.</summary>
    public static AlterType? ReadAlter(TokenCursor cursor)
    {
        var name = NameReader.ReadObject(cursor, "a domain's name");
        var action = ReadAction(cursor);
        Skip.ToEnd(cursor);
        return action is null ? null : new AlterType(name, [action]);
    }

    private static TypeAction? ReadAction(TokenCursor cursor)
    {
        if (cursor.Take("add"))
        {
            var constraint = cursor.Take("constraint") ? cursor.TakeName("a constraint's name") : null;
            return cursor.Take("not", "null") ? new SetDomainNotNull(IsNotNull: true, constraint) : null;
        }

        if (cursor.Take("drop", "constraint"))
        {
            Modifiers.TakeIfExists(cursor);
            return new DropDomainConstraint(cursor.TakeName("a constraint's name"));
        }

        return cursor.Take("set", "not", "null") ? new SetDomainNotNull(IsNotNull: true, Constraint: null)
            : cursor.Take("drop", "not", "null") ? new SetDomainNotNull(IsNotNull: false, Constraint: null)
            : TypeActionReader.ReadName(cursor);
    }
}
