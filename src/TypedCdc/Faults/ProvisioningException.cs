namespace TypedCdc;

/// <summary>The database lacks what the pipeline needs, or has it in another form. Lists everything at once.</summary>
public sealed class ProvisioningException : CdcException
{
    internal ProvisioningException(IReadOnlyList<ProvisioningProblem> problems, Exception? innerException = null)
        : base(Text(problems), innerException) => Problems = problems;

    /// <summary>The problems, all of severity <see cref="ProblemSeverity.Error"/>.</summary>
    public IReadOnlyList<ProvisioningProblem> Problems { get; }

    /// <summary>The SQL of all problems that have any, one a line; null where none has.</summary>
    public string? Sql
    {
        get
        {
            string[] sql = [.. Problems.Select(problem => problem.Sql).OfType<string>().Distinct()];
            return sql.Length == 0 ? null : string.Join(Environment.NewLine, sql);
        }
    }

    /// <summary>Whether all problems may pass without anybody's help, so that trying again makes sense.</summary>
    public bool IsTransient => Problems.All(problem => problem.IsTransient);

    private static string Text(IReadOnlyList<ProvisioningProblem> problems) =>
        (problems.Count == 1 ? "The database is not ready for the pipeline:" : $"The database is not ready for the pipeline, for {problems.Count} reasons:")
        + Environment.NewLine
        + string.Join(Environment.NewLine, problems.Select(problem => $"- {problem}"));
}
