namespace TypedCdc.Reselection;

/// <summary>Reads values of single rows from their tables, as they are now.</summary>
internal interface IRowSelector
{
    /// <summary>Selects columns of a row.</summary>
    /// <returns>
    /// The values, one for each column that is asked for; null where there is no such row, or where what there is may be older
    /// than the change.
    /// </returns>
    ValueTask<SelectedValue[]?> SelectAsync(RowQuery query, CancellationToken cancellationToken);
}
