using System.Collections.Immutable;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Model;

/// <summary>The columns of a table, as far as statements depend on them.</summary>
internal sealed record TableShape
{
    public bool AmountIsBig { get; init; } = true;

    public bool KeyIsBig { get; init; } = true;

    public bool NoteIsText { get; init; } = true;

    public bool IdentityIsFull { get; init; }

    /// <summary>The numbers of the columns that no record maps.</summary>
    public ImmutableHashSet<int> Columns { get; init; } = [];
}
