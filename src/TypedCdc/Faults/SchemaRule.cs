namespace TypedCdc;

/// <summary>
/// The ids of what is checked in the same way when a project is built, against its SQL files, and when a pipeline starts or
/// a table changes, against the database. Each has a page in generators/rules.
/// </summary>
internal static class SchemaRule
{
    public const string TableMissing = "TCDC1201";
    public const string ColumnMissing = "TCDC1202";
    public const string ColumnType = "TCDC1204";
    public const string ColumnNullability = "TCDC1206";
    public const string UnchangedToast = "TCDC1208";
    public const string ReplicaIdentityTooSmall = "TCDC1209";
    public const string ReplicaIdentityMissing = "TCDC1210";
    public const string UnreadLabel = "TCDC1211";
    public const string CompositeAttribute = "TCDC1213";
    public const string GeneratedColumn = "TCDC1214";
    public const string TableNotPublishable = "TCDC1215";
    public const string TableNotPublished = "TCDC1216";
    public const string ColumnNotPublished = "TCDC1217";
    public const string Partition = "TCDC1219";
    public const string OperationNotPublished = "TCDC1224";
    public const string ListWithoutIdentity = "TCDC1225";
    public const string ReselectKey = "TCDC1226";

    /// <summary>The id of a kind of problem; null for what only a live database has.</summary>
    public static string? IdOf(ProvisioningProblemKind kind) => kind switch
    {
        ProvisioningProblemKind.TableMissing => TableMissing,
        ProvisioningProblemKind.ColumnMissing => ColumnMissing,
        ProvisioningProblemKind.ColumnType => ColumnType,
        ProvisioningProblemKind.ColumnNullability => ColumnNullability,
        ProvisioningProblemKind.UnreadLabel => UnreadLabel,
        ProvisioningProblemKind.UnchangedToast => UnchangedToast,
        ProvisioningProblemKind.ReplicaIdentityTooSmall => ReplicaIdentityTooSmall,
        ProvisioningProblemKind.ReplicaIdentityMissing => ReplicaIdentityMissing,
        ProvisioningProblemKind.GeneratedColumnNotPublished => GeneratedColumn,
        ProvisioningProblemKind.TableNotPublishable => TableNotPublishable,
        ProvisioningProblemKind.TableNotPublished or ProvisioningProblemKind.PublishedUnderPartitions => TableNotPublished,
        ProvisioningProblemKind.ColumnNotPublished => ColumnNotPublished,
        ProvisioningProblemKind.PublishedUnderRoot => Partition,
        ProvisioningProblemKind.OperationNotPublished => OperationNotPublished,
        ProvisioningProblemKind.ColumnListWithoutIdentity => ListWithoutIdentity,
        ProvisioningProblemKind.ReselectKey => ReselectKey,
        _ => null,
    };
}
