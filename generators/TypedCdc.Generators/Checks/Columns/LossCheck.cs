using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Checks.Types;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Checks.Columns;

/// <summary>
/// A type that can be read, but does not hold every value, fails when such a value comes, or loses digits: TCDC1205. The
/// natural type of a column is never one of these, unless the column's precision says that it is not meant to be.
/// </summary>
internal sealed class LossCheck : IColumnCheck
{
    public void Check(CheckedColumn column, CheckedType type, Problems problems)
    {
        if (!column.Fits || Loss.Of(column.Shape, column.Values, IsOpen(column, type)) is not { } loss)
        {
            return;
        }

        problems.AddMendable(
            TypeRules.PossibleLoss,
            Places.OfType(column.Member),
            loss.Instead is null ? null : WrittenType.With(column, loss.Instead, column.Model.Value.IsNullable),
            column.Member.Name,
            WrittenType.Shown(column),
            ColumnNames.Of(column),
            column.Type,
            type.PlaceOf(column),
            loss.Reason);
    }

    /// <summary>Whether an enum has a member for every text.</summary>
    private static Func<string, bool> IsOpen(CheckedColumn column, CheckedType type) =>
        name => type.Model.Enums.Any(known => known.Type == name && known.Unknown is not null);
}
