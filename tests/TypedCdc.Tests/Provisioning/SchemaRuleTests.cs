using static TypedCdc.ProvisioningProblemKind;

namespace TypedCdc.Tests.Provisioning;

public sealed class SchemaRuleTests
{
    /// <summary>What no SQL file tells: the server, users and their rights, slots, options, and rows.</summary>
    private static readonly ProvisioningProblemKind[] OfLiveDatabases =
    [
        ServerVersion, WalLevel, ReplicationSlotsFull, WalSendersFull, PreparedTransactionsOff,
        ReplicationPrivilege, PublicationPrivilege, StatementFailed, ReselectPrivilege,
        SlotMissing, SlotOfAnotherKind, SlotInUse, SlotLost, SlotWithoutFailover, SlotTwoPhase, SlotWithoutTwoPhase, TwoPhaseFailover,
        PublicationMissing, PublicationYoungerThanSlot, RowFilterMissing, RowSecurity,
    ];

    [Fact]
    public void Every_kind_has_an_id_unless_only_a_live_database_has_it() => Assert.Equal(
        OfLiveDatabases.Order(),
        Enum.GetValues<ProvisioningProblemKind>().Where(kind => SchemaRule.IdOf(kind) is null).Order());
}
