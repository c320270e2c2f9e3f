using TypedCdc.Metadata;
using TypedCdc.Reselection;

namespace TypedCdc.Tests.Reselection;

public sealed class RowSqlTests
{
    private static readonly RowQuery Query = new(
        5, new TableName("a\"b", "c'd"), 7, [new KeyValue("e\"f", "1"), new KeyValue("g", "'")], [new SelectedColumn("h", 25), new SelectedColumn("i\"j", 25)]);

    [Fact]
    public void Every_name_is_quoted_and_values_are_parameters() => Assert.Equal(
        """
        SELECT pg_catalog.pg_current_snapshot()::text, found.*
        FROM (VALUES (1)) AS always (one)
        LEFT JOIN (
            SELECT true, "h", "i""j"
            FROM ONLY "a""b"."c'd"
            WHERE pg_catalog.to_regclass('"a""b"."c''d"')::oid = 5::oid AND "e""f" OPERATOR(pg_catalog.=) $1 AND "g" OPERATOR(pg_catalog.=) $2
        ) AS found ON true
        """,
        RowSql.Of(Query, isPartitioned: false));

    [Fact]
    public void Rows_of_a_partitioned_table_lie_in_its_partitions() =>
        Assert.Contains("FROM \"a\"\"b\".\"c'd\"", RowSql.Of(Query, isPartitioned: true), StringComparison.Ordinal);
}
