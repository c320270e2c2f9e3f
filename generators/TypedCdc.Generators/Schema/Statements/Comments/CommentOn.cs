namespace TypedCdc.Generators.Schema.Statements.Comments;

/// <summary>COMMENT ON a table or a column.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">Null where it is on the table itself.</param>
/// <param name="Text">Null where it takes the comment away.</param>
internal sealed record CommentOn(ObjectName Table, string? Column, string? Text) : Statement;
