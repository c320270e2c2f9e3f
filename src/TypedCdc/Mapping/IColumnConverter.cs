namespace TypedCdc;

/// <summary>Makes a type of the user's own of what a column is read as. Named by <see cref="CdcConverterAttribute"/>.</summary>
/// <typeparam name="TColumn">
/// What the column is read as: any type that a member may have, <see cref="PgRaw"/> and arrays included. NULL is not given to the
/// converter, unless this type takes it and the member does not.
/// </typeparam>
/// <typeparam name="T">The type of the member, or of the elements of an array or list.</typeparam>
public interface IColumnConverter<TColumn, T>
{
    /// <summary>
    /// Makes the value. Called on the pipeline's thread for every row. What it throws becomes a
    /// <see cref="ColumnValueException"/>, which names the column and the change.
    /// </summary>
    /// <param name="value">What the column holds.</param>
    static abstract T Convert(TColumn value);
}
