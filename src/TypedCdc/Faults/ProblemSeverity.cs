namespace TypedCdc;

/// <summary>What follows from a <see cref="ProvisioningProblem"/>.</summary>
public enum ProblemSeverity
{
    /// <summary>Worth knowing; logged at level Information.</summary>
    Note,

    /// <summary>May fail later, depending on the data; logged at level Warning.</summary>
    Warning,

    /// <summary>The pipeline does not start: <see cref="ProvisioningException"/>.</summary>
    Error,
}
