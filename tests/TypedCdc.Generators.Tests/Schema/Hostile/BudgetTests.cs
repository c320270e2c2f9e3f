using System.Text;
using TypedCdc.Generators.Schema.Catalogue;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Tests.Schema.Hostile;

/// <summary>Little SQL makes no large model.</summary>
public sealed class BudgetTests
{
    [Fact]
    public void A_table_has_no_more_columns_than_postgresql_gives_it()
    {
        var columns = string.Join(", ", Enumerable.Range(0, ColumnList.Most + 50).Select(i => $"a{i} int"));

        var schema = Ddl.ReadAny($"CREATE TABLE t ({columns}); ALTER TABLE t ADD z int;");

        Assert.Equal(ColumnList.Most, schema.Tables[0].Columns.Count);
        Assert.Equal(
            ["the table public.t has more than 1600 columns", "the table public.t has more than 1600 columns"],
            schema.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void Columns_that_nothing_declares_have_an_end()
    {
        var sql = new StringBuilder("CREATE TABLE t0 (a int);");
        for (var i = 1; i <= 1_100; i++)
        {
            sql.Append($"CREATE TABLE t{i} (c{i} int) INHERITS (t{i - 1});");
        }

        var schema = Ddl.ReadAny(sql.ToString());

        Assert.InRange(schema.Tables.Sum(table => table.Columns.Count), Budget.MostCopies, Budget.MostCopies + 2_000);
        Assert.True(schema.FindTable("public", "t900")!.AreColumnsKnown);
        Assert.False(schema.FindTable("public", "t1100")!.AreColumnsKnown);
        AssertExhausted(schema);
    }

    [Fact]
    public void Indexes_of_a_table_have_an_end()
    {
        var indexes = string.Concat(Enumerable.Repeat("CREATE UNIQUE INDEX ON t (a);", TableState.MostIndexes + 1));

        var schema = Ddl.ReadAny($"CREATE TABLE t (a int); {indexes}");

        Assert.Equal(TableState.MostIndexes, schema.Tables[0].Keys.Count);
        Assert.Equal("the table public.t has more than 250 indexes", Assert.Single(schema.Problems).Message);
    }

    [Fact]
    public void Indexes_of_partitions_have_an_end()
    {
        var sql = new StringBuilder("CREATE TABLE p (a int) PARTITION BY LIST (a);");
        for (var i = 0; i < 2_500; i++)
        {
            sql.Append(i < TableState.MostIndexes ? "CREATE INDEX ON p (a);" : "").Append($"CREATE TABLE t{i} PARTITION OF p DEFAULT;");
        }

        AssertExhausted(Ddl.ReadAny(sql.ToString()));
    }

    [Fact]
    public void Tables_of_publications_have_an_end()
    {
        var sql = new StringBuilder("CREATE TABLE p ();");
        for (var i = 0; i < 1_100; i++)
        {
            sql.Append($"CREATE TABLE t{i} () INHERITS (p); CREATE PUBLICATION q{i} FOR TABLE p;");
        }

        var schema = Ddl.ReadAny(sql.ToString());

        Assert.InRange(schema.Publications.Sum(publication => publication.Tables.Count), Budget.MostCopies, Budget.MostCopies + 2_000);
        AssertExhausted(schema);
    }

    [Fact]
    public void Changes_that_are_handed_down_have_an_end()
    {
        var sql = new StringBuilder("CREATE TABLE p (a int);");
        for (var i = 0; i < 5_000; i++)
        {
            sql.Append($"CREATE TABLE t{i} () INHERITS (p); ALTER TABLE p ALTER a SET NOT NULL; ALTER TABLE p ALTER a DROP NOT NULL;");
        }

        AssertExhausted(Ddl.ReadAny(sql.ToString()));
    }

    private static void AssertExhausted(DatabaseSchema schema) => Assert.Equal(
        "more than 500000 columns, indexes and published tables are inherited or copied, or too much is changed at once; from here on the schema is not complete",
        Assert.Single(schema.Problems).Message);
}
