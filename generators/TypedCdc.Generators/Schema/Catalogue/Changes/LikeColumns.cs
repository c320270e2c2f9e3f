using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements.Tables;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>The columns that LIKE copies.</summary>
internal static class LikeColumns
{
    public static IEnumerable<ColumnState> Of(TableState source, LikeParts included)
    {
        foreach (var column in source.Columns)
        {
            var copy = column.Copy(isInherited: false);
            copy.NotNull = column.NotNull;
            copy.Default = included.HasFlag(LikeParts.Defaults) ? copy.Default : null;
            copy.Identity = included.HasFlag(LikeParts.Identity) ? copy.Identity : ColumnIdentity.None;
            copy.Comment = included.HasFlag(LikeParts.Comments) ? column.Comment : null;
            copy.Storage = included.HasFlag(LikeParts.Storage) ? copy.Storage : ColumnStorage.Default;
            if (!included.HasFlag(LikeParts.Generated))
            {
                copy.Generation = ColumnGeneration.None;
                ColumnFactory.SetExpression(copy, expression: null);
            }

            yield return copy;
        }
    }
}
