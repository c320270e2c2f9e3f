using TypedCdc.Dispatch;
using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks;
using TypedCdc.Provisioning.Needs;
using ClrType = TypedCdc.Metadata.ColumnType;
using static TypedCdc.ProvisioningProblemKind;

namespace TypedCdc.Tests.Provisioning;

public sealed class RulesTests
{
    [Fact]
    public void What_fits_has_no_problem() => Assert.Empty(Rules.Check(Situation.Context()));

    [Fact]
    public void Each_server_setting_has_a_rule()
    {
        var server = new CatalogServer(140000, "db", "replica", 3, 3, 4, 4);
        var role = Situation.Catalog.Role with { CanReplicate = false };

        Assert.Equal(
            [WalLevel, ReplicationSlotsFull, WalSendersFull, ServerVersion, ServerVersion, ReplicationPrivilege, SlotMissing],
            Kinds(
                Situation.Catalog with { Server = server, Role = role, Slot = null },
                configure: options =>
                {
                    options.Failover = true;
                    options.RowFilters["shop.orders"] = "true";
                }).Where(kind => kind != RowFilterMissing));
    }

    [Theory]
    [InlineData(14, "option TwoPhase: the server is PostgreSQL 14; PostgreSQL 15 or later is needed.", "option Streaming = Parallel: the server is PostgreSQL 14; PostgreSQL 16 or later is needed.")]
    [InlineData(15, "option Streaming = Parallel: the server is PostgreSQL 15; PostgreSQL 16 or later is needed.")]
    [InlineData(16)]
    public void What_a_stream_is_to_be_like_needs_a_server_that_can_do_it(int major, params string[] expected)
    {
        var server = Situation.Catalog.Server with { Version = major * 10_000 };

        var problems = Rules.Check(Situation.Context(
            Situation.Catalog with { Server = server },
            configure: options => (options.TwoPhase, options.Streaming) = (true, StreamingMode.Parallel)));

        Assert.Equal(expected, problems.Where(problem => problem.Kind == ServerVersion).Select(problem => problem.ToString()));
    }

    [Fact]
    public void Streaming_and_two_phase_have_a_first_version()
    {
        var old = Situation.Catalog with { Server = Situation.Catalog.Server with { Version = 140_000 } };

        Assert.Equal([ServerVersion], Kinds(old, configure: options => options.TwoPhase = true));
        Assert.Equal([ServerVersion], Kinds(old, configure: options => options.Streaming = StreamingMode.Parallel));
        Assert.Empty(Kinds(old, configure: options => options.Streaming = StreamingMode.On));
    }

    [Fact]
    public void A_two_phase_slot_needs_the_option_and_the_option_a_two_phase_slot()
    {
        var slot = Situation.Catalog with { Slot = Situation.Slot with { HasTwoPhase = true } };

        Assert.Equal([SlotTwoPhase], Kinds(slot));
        Assert.Empty(Kinds(slot, configure: On));
        Assert.Equal([SlotWithoutTwoPhase], Kinds(Situation.Catalog, configure: On));
        Assert.Empty(Kinds(Situation.Catalog));

        static void On(CdcOptions options) => options.TwoPhase = true;
    }

    [Fact]
    public void What_is_two_phase_does_not_matter_to_a_slot_that_nothing_can_be_read_from()
    {
        var lost = Situation.Catalog with { Slot = Situation.Slot with { HasTwoPhase = true, LostBecause = "wal_removed" } };
        var physical = Situation.Catalog with { Slot = Situation.Slot with { Plugin = null, Database = null } };

        Assert.Equal([SlotLost], Kinds(lost));
        Assert.Equal([SlotOfAnotherKind], Kinds(physical, configure: options => options.TwoPhase = true));
    }

    [Fact]
    public void PostgreSQL_14_sends_prepared_transactions_when_they_commit_from_every_slot()
    {
        var catalog = Situation.Catalog with
        {
            Server = Situation.Catalog.Server with { Version = 140_000 },
            Slot = Situation.Slot with { HasTwoPhase = true },
        };

        Assert.Empty(Kinds(catalog));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void A_two_phase_slot_of_PostgreSQL_17_may_lose_by_a_failover_what_was_prepared_before(bool twoPhase, bool failover)
    {
        var catalog = Situation.Catalog with
        {
            Server = Situation.Catalog.Server with { Version = 170_010 },
            Slot = Situation.Slot with { HasTwoPhase = twoPhase, HasFailover = failover },
        };

        Assert.Equal(twoPhase && failover ? [TwoPhaseFailover] : [], Kinds(catalog, configure: Ask));
        Assert.Empty(Kinds(catalog with { Server = Situation.Catalog.Server }, configure: Ask));

        void Ask(CdcOptions options) => (options.TwoPhase, options.Failover) = (twoPhase, failover);
    }

    [Fact]
    public void That_nothing_can_be_prepared_matters_to_who_waits_for_it()
    {
        var catalog = Situation.Catalog with
        {
            Server = Situation.Catalog.Server with { MaxPrepared = 0 },
            Slot = Situation.Slot with { HasTwoPhase = true },
        };

        Assert.Equal([PreparedTransactionsOff], Kinds(catalog, configure: options => options.TwoPhase = true));
        Assert.DoesNotContain(PreparedTransactionsOff, Kinds(catalog));
    }

    [Fact]
    public void A_full_server_does_not_matter_to_a_slot_that_exists() =>
        Assert.Empty(Kinds(Situation.Catalog with { Server = Situation.Catalog.Server with { UsedSlots = 10 } }));

    [Fact]
    public void A_slot_can_be_of_another_kind()
    {
        Assert.Equal([SlotOfAnotherKind], Kinds(Situation.Catalog with { Slot = Situation.Slot with { Plugin = null, Database = null } }));
        Assert.Equal([SlotOfAnotherKind], Kinds(Situation.Catalog with { Slot = Situation.Slot with { Plugin = "wal2json" } }));
        Assert.Equal([SlotOfAnotherKind], Kinds(Situation.Catalog with { Slot = Situation.Slot with { Database = "other" } }));
        Assert.Equal([SlotOfAnotherKind], Kinds(Situation.Catalog, configure: options => options.TemporarySlot = true));
    }

    [Fact]
    public void A_temporary_slot_need_not_be_there() =>
        Assert.Empty(Kinds(Situation.Catalog with { Slot = null }, configure: options => options.TemporarySlot = true));

    [Fact]
    public void A_lost_slot_in_use_has_two_problems()
    {
        var slot = Situation.Slot with { LostBecause = "wal_removed", User = new CatalogSlotUser(7, null, null) };

        var problems = Rules.Check(Situation.Context(Situation.Catalog with { Slot = slot }));

        Assert.Equal([SlotLost, SlotInUse], problems.Select(problem => problem.Kind));
        Assert.Equal([false, true], problems.Select(problem => problem.IsTransient));
        Assert.Equal("it is in use by process 7", problems[1].Found);
    }

    [Fact]
    public void Operations_of_one_table_are_published_of_all()
    {
        var other = new TableName("shop", "log");
        var needs = new PipelineNeeds([.. Situation.Needs.Tables, new TableNeeds(other, Operations.Insert, [])]);
        var catalog = Situation.Catalog with
        {
            Publication = null,
            Tables = new Dictionary<TableName, CatalogTable>
            {
                [Situation.Orders] = Situation.Table,
                [other] = new CatalogTable(other) { Columns = [Situation.Column("line", "text")] },
            },
        };

        var problem = Assert.Single(Rules.Check(Situation.Context(catalog, needs)), problem => problem.Kind == ReplicaIdentityMissing);

        Assert.Equal("table shop.log", problem.Subject);
        Assert.Equal(ProblemSeverity.Error, problem.Severity);
    }

    [Fact]
    public void A_partition_may_have_another_identity_than_its_root()
    {
        var root = Situation.Table with
        {
            Kind = 'p',
            Leaves = [new CatalogPartition(new TableName("shop", "leaf"), new CatalogIdentity('n', []))],
        };

        var problem = Assert.Single(Rules.Check(Situation.Context(Situation.WithTable(root))));

        Assert.Equal(ReplicaIdentityMissing, problem.Kind);
        Assert.Equal("table shop.leaf", problem.Subject);
    }

    [Fact]
    public void A_list_that_lacks_a_column_is_widened_and_keeps_what_it_has()
    {
        var problem = Assert.Single(Rules.Check(Situation.Context(Situation.WithMember("id", "rest"))));

        Assert.Equal(ColumnNotPublished, problem.Kind);
        Assert.EndsWith("ADD TABLE \"shop\".\"orders\" (\"id\", \"total\", \"rest\"); COMMIT;", problem.Sql, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_contradicts_a_full_identity()
    {
        var table = Situation.Table with { Identity = new CatalogIdentity('f', []) };

        var problem = Assert.Single(Rules.Check(Situation.Context(Situation.WithTable(table))));

        Assert.Equal(ColumnListWithoutIdentity, problem.Kind);
        Assert.EndsWith("ADD TABLE \"shop\".\"orders\"; COMMIT;", problem.Sql, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true, false, true)]
    [InlineData(false, true, false, false)] // no value of the table is large enough
    [InlineData(true, false, false, false)] // the type is never stored out of line
    [InlineData(true, true, true, false)] // the member says so
    public void Toast_is_noted_where_it_can_happen(bool hasToast, bool isToastable, bool isToast, bool isNoted)
    {
        var note = Situation.Column("note", "text") with { IsToastable = isToastable };
        var table = Situation.Table with { HasToast = hasToast, Columns = [.. Situation.Table.Columns.Take(2), note] };
        var mapping = Situation.Mapping(new ColumnMapping("note", "Note", ClrType.String) { IsToast = isToast });
        var needs = Situation.NeedsOf(Operations.Update, new RecordNeeds(mapping, Operations.Update, FromIdentity: false));

        var kinds = Kinds(Situation.WithTable(table) with { Publication = Situation.WithMember(null).Publication }, needs);

        Assert.Equal(isNoted ? [UnchangedToast] : [], kinds);
    }

    [Fact]
    public void A_virtual_generated_column_is_never_published()
    {
        var table = Situation.Table with { Columns = [Situation.Column("id", "int8"), Situation.Column("total", "numeric") with { Generated = 'v' }] };

        var problem = Assert.Single(Rules.Check(Situation.Context(Situation.WithTable(table))));

        Assert.Equal(GeneratedColumnNotPublished, problem.Kind);
        Assert.Null(problem.Sql);
    }

    private static IEnumerable<ProvisioningProblemKind> Kinds(
        DatabaseCatalog catalog,
        PipelineNeeds? needs = null,
        Action<CdcOptions>? configure = null) =>
        Rules.Check(Situation.Context(catalog, needs, configure)).Select(problem => problem.Kind);
}
