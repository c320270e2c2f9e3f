using System.Text;
using TypedCdc.Generators.Schema.Catalogue;

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

        Assert.InRange(schema.Tables.Sum(table => table.Columns.Count), ColumnBudget.Most, ColumnBudget.Most + 2_000);
        Assert.True(schema.FindTable("public", "t900")!.AreColumnsKnown);
        Assert.False(schema.FindTable("public", "t1100")!.AreColumnsKnown);
        Assert.Equal(
            "more than 500000 columns are inherited or copied; the columns of public.t1000 and of tables after it are not known",
            Assert.Single(schema.Problems).Message);
    }
}
