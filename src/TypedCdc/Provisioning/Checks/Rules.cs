using TypedCdc.Provisioning.Checks.Columns;
using TypedCdc.Provisioning.Checks.Publications;
using TypedCdc.Provisioning.Checks.Server;
using TypedCdc.Provisioning.Checks.Slots;
using TypedCdc.Provisioning.Checks.Tables;

namespace TypedCdc.Provisioning.Checks;

/// <summary>All rules, in the order in which problems are listed.</summary>
internal static class Rules
{
    private static readonly IRule[] All =
    [
        new WalLevelRule(),
        new ReplicationSlotsRule(),
        new WalSendersRule(),
        new PreparedTransactionsRule(),
        new ServerVersionRule(),
        new ReplicationPrivilegeRule(),
        new TableMissingRule(),
        new TableNotPublishableRule(),
        new ColumnMissingRule(),
        new ColumnTypeRule(),
        new GeneratedColumnRule(),
        new ReplicaIdentityRule(),
        new IdentityColumnRule(),
        new ReselectKeyRule(),
        new ReselectPrivilegeRule(),
        new UnidentifiedTablesRule(),
        new PublicationMissingRule(),
        new OperationNotPublishedRule(),
        new TableNotPublishedRule(),
        new ViaRootRule(),
        new ColumnNotPublishedRule(),
        new ColumnListIdentityRule(),
        new RowFilterRule(),
        new SlotMissingRule(),
        new SlotKindRule(),
        new SlotLostRule(),
        new SlotInUseRule(),
        new SlotFailoverRule(),
        new SlotTwoPhaseRule(),
        new SlotWithoutTwoPhaseRule(),
        new TwoPhaseFailoverRule(),
        new ColumnNullabilityRule(),
        new UnreadLabelRule(),
        new UnchangedToastRule(),
        new RowSecurityRule(),
    ];

    /// <summary>All problems that they find, each once.</summary>
    public static IReadOnlyList<ProvisioningProblem> Check(CheckContext context) =>
        [.. All.SelectMany(rule => rule.Check(context)).Distinct()];
}
