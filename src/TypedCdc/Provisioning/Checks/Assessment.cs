using TypedCdc.Provisioning.Checks.Publications;

namespace TypedCdc.Provisioning.Checks;

/// <summary>What is wrong with a database, and which of it the pipeline may mend by itself.</summary>
internal sealed class Assessment
{
    private static readonly ProvisioningProblemKind[] PublicationAlterations =
    [
        ProvisioningProblemKind.TableNotPublished,
        ProvisioningProblemKind.ColumnNotPublished,
        ProvisioningProblemKind.OperationNotPublished,
        ProvisioningProblemKind.ColumnListWithoutIdentity,
        ProvisioningProblemKind.PublishedUnderPartitions,
        ProvisioningProblemKind.GeneratedColumnNotPublished,
    ];

    private readonly bool _maySlotBeCreated;

    public Assessment(CheckContext context, bool maySlotBeCreated = true)
    {
        Context = context;
        _maySlotBeCreated = maySlotBeCreated;
        var found = Rules.Check(context);
        PublicationMends = [.. found.Where(MendsPublication)];
        SlotMends = [.. found.Where(MendsSlot)];
        Problems = [.. found, .. PublicationPrivilegeRule.Check(context, PublicationMends)];
    }

    public CheckContext Context { get; }

    /// <summary>All that was found.</summary>
    public IReadOnlyList<ProvisioningProblem> Problems { get; }

    /// <summary>What the pipeline may do to the publication.</summary>
    public IReadOnlyList<ProvisioningProblem> PublicationMends { get; }

    /// <summary>What the pipeline may do to the slot.</summary>
    public IReadOnlyList<ProvisioningProblem> SlotMends { get; }

    /// <summary>Another instance is creating the slot.</summary>
    public bool IsSlotBeingCreated => Context.Catalog.Slot is { IsBeingCreated: true };

    /// <exception cref="ProvisioningException">There are errors that the pipeline will not mend; nothing should be touched.</exception>
    public void ThrowIfBlocked() => Throw(Problems.Except(PublicationMends).Except(SlotMends)
        .Where(problem => problem.Kind != ProvisioningProblemKind.SlotInUse || !IsSlotBeingCreated));

    /// <exception cref="ProvisioningException">There are errors.</exception>
    public void ThrowIfNotReady() => Throw(Problems);

    private static void Throw(IEnumerable<ProvisioningProblem> problems)
    {
        ProvisioningProblem[] errors = [.. problems.Where(problem => problem.Severity == ProblemSeverity.Error)];
        if (errors.Length > 0)
        {
            throw new ProvisioningException(errors);
        }
    }

    private bool MendsPublication(ProvisioningProblem problem) => problem.Mend is not null && Context.Options.PublicationMode switch
    {
        ProvisioningMode.Check => false,
        ProvisioningMode.Create => problem.Kind == ProvisioningProblemKind.PublicationMissing,
        _ => problem.Kind == ProvisioningProblemKind.PublicationMissing || PublicationAlterations.Contains(problem.Kind),
    };

    private bool MendsSlot(ProvisioningProblem problem) => problem.Kind switch
    {
        ProvisioningProblemKind.SlotMissing => _maySlotBeCreated && Context.Options.SlotMode != ProvisioningMode.Check,
        ProvisioningProblemKind.SlotWithoutTwoPhase or ProvisioningProblemKind.SlotWithoutFailover => Context.Options.SlotMode == ProvisioningMode.CreateOrAlter,
        _ => false,
    };
}
