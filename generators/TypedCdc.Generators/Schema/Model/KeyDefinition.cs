using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Schema.Model;

/// <summary>A primary key, unique constraint, or unique index of columns of all rows.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsPrimary">Whether it is the primary key.</param>
/// <param name="Columns">The columns in order.</param>
/// <param name="AreNullsDistinct">Whether several rows may have null there.</param>
/// <param name="IsDeferrable">Whether it may be checked at the end of the transaction; then it identifies no rows.</param>
internal sealed record KeyDefinition(
    string Name,
    bool IsPrimary,
    EquatableArray<string> Columns,
    bool AreNullsDistinct,
    bool IsDeferrable);
