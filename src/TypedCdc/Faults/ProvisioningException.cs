namespace TypedCdc;

/// <summary>The database lacks what the pipeline needs, or has it in another form.</summary>
public sealed class ProvisioningException : CdcException
{
    internal ProvisioningException(string message, string? sql = null, Exception? innerException = null)
        : base(sql is null ? message : $"{message}{Environment.NewLine}To mend it, run: {sql}", innerException) => Sql = sql;

    /// <summary>The SQL that mends it, where there is any.</summary>
    public string? Sql { get; }
}
