using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>Reads ADD from behind the word: a column or a constraint.</summary>
internal static class AddActionReader
{
    public static TableAction? Read(TokenCursor cursor)
    {
        var isColumn = cursor.Take("column");
        if (!isColumn && TableConstraintReader.IsHere(cursor))
        {
            return ReadConstraint(cursor);
        }

        var ifNotExists = Modifiers.TakeIfNotExists(cursor);
        return new AddColumn(ColumnReader.Read(cursor), ifNotExists);
    }

    private static TableAction? ReadConstraint(TokenCursor cursor)
    {
        var range = cursor.Current.Range;
        var constraint = TableConstraintReader.Read(cursor);
        return constraint switch
        {
            { Key: { } key } => new AddKey(key),
            { NotNull: { } notNull } => new SetNotNull(notNull, range),
            _ => null,
        };
    }
}
