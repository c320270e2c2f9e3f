namespace TypedCdc.Values.TextSearch;

/// <summary>A lexeme or an operator of a binary tsquery.</summary>
/// <param name="Operator">The operator; none for a lexeme.</param>
/// <param name="Start">Where the lexeme's text begins.</param>
/// <param name="Length">How long that text is.</param>
/// <param name="Weights">The weights that a lexeme is limited to, A being the highest of four bits; 0 for all.</param>
/// <param name="IsPrefix">Whether the lexeme stands for all that begin so.</param>
/// <param name="Distance">Distance between the operands of a phrase.</param>
/// <param name="Left">Index of the left operand; the right one follows at once.</param>
internal readonly record struct TsQueryItem(
    TsQueryOperator Operator,
    int Start,
    int Length,
    byte Weights,
    bool IsPrefix,
    ushort Distance,
    int Left)
{
    public int Priority => TsQueryPriority.Of(Operator);
}
