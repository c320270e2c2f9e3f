namespace TypedCdc.Provisioning.Checks;

/// <summary>One thing that may be wrong with a database. Pure: it looks, and asks nobody.</summary>
internal interface IRule
{
    /// <summary>The problems it finds, if any.</summary>
    IEnumerable<ProvisioningProblem> Check(CheckContext context);
}
