namespace TypedCdc;

/// <summary>Something in the database that does not fit what a pipeline needs, with what mends it.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">What follows from it.</param>
/// <param name="Subject">The thing, such as <c>table shop.orders</c> or <c>setting wal_level</c>.</param>
/// <param name="Found">What is there.</param>
/// <param name="Needed">What is needed.</param>
public sealed record ProvisioningProblem(
    ProvisioningProblemKind Kind,
    ProblemSeverity Severity,
    string Subject,
    string Found,
    string Needed)
{
    /// <summary>SQL that mends it, as it can be pasted into psql; null where SQL cannot.</summary>
    public string? Sql => Mend?.ToString();

    /// <summary>What else to do or to know; null where there is nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether it may pass without anybody's help, so that trying again makes sense.</summary>
    public bool IsTransient => Kind is ProvisioningProblemKind.SlotInUse or ProvisioningProblemKind.WalSendersFull;

    /// <summary>
    /// The id of the same problem where it is found when a project is built, such as <c>TCDC1202</c>, under which the
    /// documentation has a page; null for what is not seen before there is a database.
    /// </summary>
    public string? RuleId => Rule ?? SchemaRule.IdOf(Kind);

    /// <summary>The id where problems of one kind have several; null for that of the kind.</summary>
    internal string? Rule { get; init; }

    internal Provisioning.SqlScript? Mend { get; init; }

    /// <summary>All of it, on one to three lines.</summary>
    public override string ToString()
    {
        var text = RuleId is null ? $"{Subject}: {Found}; {Needed}." : $"{RuleId}: {Subject}: {Found}; {Needed}.";
        if (Hint is not null)
        {
            text += $" {Hint}";
        }

        return Sql is null ? text : $"{text}{Environment.NewLine}  To mend it, run: {Sql}";
    }
}
