using TypedCdc.Dispatch;
using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks;
using TypedCdc.Provisioning.Needs;
using ClrType = TypedCdc.Metadata.ColumnType;
using static TypedCdc.ProvisioningProblemKind;

namespace TypedCdc.Tests.Provisioning;

/// <summary>What a database must have where values are selected again.</summary>
public sealed class ReselectRulesTests
{
    private static readonly TableName Leaf = new("shop", "leaf");

    [Fact]
    public void A_key_and_the_right_to_read_are_enough() => Assert.Empty(Problems(Situation.Table));

    [Theory]
    [InlineData('f')]
    [InlineData('n')]
    public void Without_any_key_another_rule_tells_that_and_the_full_row_needs_none(char setting) =>
        Assert.Empty(Problems(Situation.Table with { Identity = new CatalogIdentity(setting, []), MayUseSchema = false }, Reselect(true), ReselectKey));

    [Fact]
    public void A_partition_may_not_need_a_key_that_the_stream_does_not_tell()
    {
        var table = Situation.Table with
        {
            Kind = 'p',
            Identity = new CatalogIdentity('f', []),
            Leaves = [new CatalogPartition(Leaf, new CatalogIdentity('d', ["id"]))],
        };

        var problem = Assert.Single(Problems(table));
        Assert.Equal(ReselectKey, problem.Kind);
        Assert.StartsWith(
            "TCDC1226: table shop.orders: its replica identity is the full row, and that of shop.leaf is the primary key on id; "
            + "Order.Note is marked with [CdcReselect] and selected by the key.",
            problem.ToString(),
            StringComparison.Ordinal);
        Assert.Equal("ALTER TABLE \"shop\".\"leaf\" REPLICA IDENTITY FULL;", problem.Sql);
    }

    [Fact]
    public void A_key_must_be_of_types_that_rows_can_be_looked_up_by()
    {
        var table = Situation.Table with
        {
            Identity = new CatalogIdentity('d', ["id", "during"]),
            Columns = [.. Situation.Table.Columns, Situation.Column("during", "daterange")],
        };

        var problem = Assert.Single(Problems(table));
        Assert.Equal(ReselectKey, problem.Kind);
        Assert.Contains("column during of its replica identity is daterange, of which rows cannot be looked up", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Column_and_key_must_be_readable()
    {
        var table = Situation.Table with
        {
            MayUseSchema = false,
            Columns = [.. Situation.Table.Columns.Select(column => column with { MaySelect = false })],
        };

        var problem = Assert.Single(Problems(table));
        Assert.Equal(ReselectPrivilege, problem.Kind);
        Assert.Equal("user cdc may not select note, id", problem.Found);
        Assert.Equal(
            "BEGIN; GRANT USAGE ON SCHEMA \"shop\" TO \"cdc\"; GRANT SELECT (\"note\", \"id\") ON \"shop\".\"orders\" TO \"cdc\"; COMMIT;",
            problem.Sql);
        Assert.Equal("user cdc may not use schema shop", Assert.Single(Problems(Situation.Table with { MayUseSchema = false })).Found);
    }

    [Fact]
    public void Nothing_is_needed_where_nothing_is_selected()
    {
        var table = Situation.Table with
        {
            MayUseSchema = false,
            Identity = new CatalogIdentity('d', ["during"]),
            Columns = [.. Situation.Table.Columns, Situation.Column("during", "daterange")],
        };

        Assert.Empty(Problems(table, Reselect(false), ReselectKey, ReselectPrivilege));
        Assert.Empty(Problems(table, Reselect(true, Operations.Insert), ReselectKey, ReselectPrivilege));
    }

    private static PipelineNeeds Reselect(bool isMarked, Operations operations = Operations.Insert | Operations.Update) => Situation.NeedsOf(
        operations,
        new RecordNeeds(
            Situation.Mapping(
                new ColumnMapping("id", "Id", ClrType.Int64),
                new ColumnMapping("note", "Note", ClrType.String) { IsNullable = true, IsToast = true, IsReselected = isMarked }),
            operations,
            FromIdentity: false));

    private static List<ProvisioningProblem> Problems(CatalogTable table, PipelineNeeds? needs = null, params ProvisioningProblemKind[] kinds) =>
        [
            .. Rules
                .Check(Situation.Context(
                    Situation.WithTable(table) with { Publication = Situation.WithMember(null).Publication },
                    needs ?? Reselect(true)))
                .Where(problem => problem.Kind is not (PublishedUnderPartitions or ColumnNullability))
                .Where(problem => kinds.Length == 0 || kinds.Contains(problem.Kind)),
        ];
}
