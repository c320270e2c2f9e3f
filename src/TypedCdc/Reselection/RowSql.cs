using TypedCdc.Provisioning;

namespace TypedCdc.Reselection;

/// <summary>Writes the query for a row.</summary>
internal static class RowSql
{
    /// <summary>Columns of the result before those that are asked for: the snapshot, and whether there is such a row.</summary>
    public const int Leading = 2;

    /// <summary>
    /// Selects a row, or tells that there is none, together with what the query has seen. The parameters are the values of the
    /// key, of unknown type.
    /// </summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="isPartitioned">Whether the rows lie in partitions. Other tables may have children, whose rows are not theirs.</param>
    public static string Of(RowQuery query, bool isPartitioned)
    {
        var table = SqlName.Quote(query.Table);
        var columns = string.Concat(query.Columns.Select(column => $", {SqlName.Quote(column.Name)}"));
        var key = string.Concat(query.Key.Select((part, i) => $" AND {SqlName.Quote(part.Column)} OPERATOR(pg_catalog.=) ${i + 1}"));
        return $"""
            SELECT pg_catalog.pg_current_snapshot()::text, found.*
            FROM (VALUES (1)) AS always (one)
            LEFT JOIN (
                SELECT true{columns}
                FROM {(isPartitioned ? "" : "ONLY ")}{table}
                WHERE pg_catalog.to_regclass({SqlName.Literal(table)})::oid = {query.TableOid}::oid{key}
            ) AS found ON true
            """;
    }
}
