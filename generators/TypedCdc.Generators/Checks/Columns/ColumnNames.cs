using TypedCdc.Generators.Checks.Mapped;

namespace TypedCdc.Generators.Checks.Columns;

/// <summary>Names columns in messages.</summary>
internal static class ColumnNames
{
    /// <summary><c>column total</c>, or <c>attribute street</c> of a composite.</summary>
    public static string Of(CheckedColumn column) => $"{(column.Definition is null ? "attribute" : "column")} {column.Model.Column}";
}
