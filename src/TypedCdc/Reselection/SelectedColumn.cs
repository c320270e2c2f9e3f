namespace TypedCdc.Reselection;

/// <summary>A column that is selected.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeOid">The type that its values must have to be read; for a domain, the one that it lies over.</param>
internal readonly record struct SelectedColumn(string Name, uint TypeOid);
