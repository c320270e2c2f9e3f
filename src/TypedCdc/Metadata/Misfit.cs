namespace TypedCdc.Metadata;

/// <summary>Why columns of a type cannot be read.</summary>
/// <param name="Reason">In words, and what to do about it; without a full stop.</param>
/// <param name="Rule">The id of the rule that finds it when a project is built.</param>
internal sealed record Misfit(string Reason, string Rule)
{
    public static implicit operator Misfit(string reason) => new(reason, SchemaRule.ColumnType);
}
