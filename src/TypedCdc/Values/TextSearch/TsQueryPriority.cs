namespace TypedCdc.Values.TextSearch;

/// <summary>How tightly operators bind.</summary>
/// <remarks>Source: tsearch_op_priority in PostgreSQL src/backend/utils/adt/tsquery.c.</remarks>
internal static class TsQueryPriority
{
    public const int Lowest = 0;

    public static int Of(TsQueryOperator kind) => kind switch
    {
        TsQueryOperator.Or => 1,
        TsQueryOperator.And => 2,
        TsQueryOperator.Phrase => 3,
        TsQueryOperator.Not => 4,
        _ => Lowest,
    };
}
