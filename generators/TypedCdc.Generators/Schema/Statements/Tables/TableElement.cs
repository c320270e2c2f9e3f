namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>One thing between the parentheses of CREATE TABLE: exactly one of these is there.</summary>
internal sealed record TableElement
{
    public ColumnDeclaration? Column { get; init; }

    public KeyDeclaration? Key { get; init; }

    public NotNullDeclaration? NotNull { get; init; }

    public LikeClause? Like { get; init; }
}
