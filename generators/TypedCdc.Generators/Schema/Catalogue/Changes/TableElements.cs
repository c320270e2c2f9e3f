using TypedCdc.Generators.Schema.Statements.Tables;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>The columns and constraints between the parentheses of CREATE TABLE.</summary>
internal static class TableElements
{
    /// <summary>Adds all columns; keys are collected, for they come when all columns are there.</summary>
    public static void Add(DatabaseState state, TableState table, CreateTable statement, List<KeyDeclaration> keys)
    {
        var notNulls = new List<NotNullDeclaration>();
        foreach (var element in statement.Elements)
        {
            if (element.Column is { } column)
            {
                AddColumn(state, table, column);
                keys.AddRange(column.Keys);
            }
            else if (element.Like is { } like)
            {
                AddLike(state, table, like);
            }
            else if (element.Key is { } key)
            {
                keys.Add(key);
            }
            else if (element.NotNull is { } notNull)
            {
                notNulls.Add(notNull);
            }
        }

        notNulls.ForEach(notNull => Constrain(table, notNull));
        state.ReportOverfull(table, statement.Name.Range);
    }

    private static void AddColumn(DatabaseState state, TableState table, ColumnDeclaration declaration)
    {
        var present = table.FindColumn(declaration.Name);
        if (present is not null)
        {
            present.IsLocal |= !table.IsPartition;
            ColumnFactory.Amend(present, declaration);
        }
        else if (declaration.Type is { } type)
        {
            table.Columns.Add(ColumnFactory.Create(state, declaration, type));
        }
    }

    private static void AddLike(DatabaseState state, TableState table, LikeClause like)
    {
        if (state.Types.FindDeclared(like.Source) is not { } source)
        {
            state.ReportMissing("table", like.Source);
            table.AreColumnsKnown = false;
            return;
        }

        var original = state.FindTable(like.Source);
        var copied = original is not null
            ? LikeColumns.Of(original, like.Included)
            : source.Fields.Select(field => new ColumnState(field.Name, field.Type, state.Locate(like.Source.Range)));
        foreach (var column in copied)
        {
            if (!state.Budget.TakeCopy() || !state.Budget.TakeSteps(column.GeneratedFrom?.Count ?? 0))
            {
                table.AreColumnsKnown = false;
                break;
            }

            Merge(table, column);
        }

        table.AreColumnsKnown &= original?.AreColumnsKnown ?? true;
    }

    /// <summary>A column that is inherited under the same name becomes one with it.</summary>
    private static void Merge(TableState table, ColumnState column)
    {
        if (table.FindColumn(column.Name) is not { } present)
        {
            table.Columns.Add(column);
            return;
        }

        present.IsLocal = true;
        present.NotNull ??= column.NotNull;
        present.Default = column.Default ?? present.Default;
        present.Comment = column.Comment ?? present.Comment;
    }

    private static void Constrain(TableState table, NotNullDeclaration notNull)
    {
        if (table.FindColumn(notNull.Column) is { } column)
        {
            column.NotNull = ColumnFactory.NotNull(notNull);
        }
    }
}
