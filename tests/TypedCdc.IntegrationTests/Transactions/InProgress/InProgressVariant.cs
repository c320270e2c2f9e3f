namespace TypedCdc.IntegrationTests.Transactions.InProgress;

/// <summary>One way to be given transactions in progress: what is left of them at their commit must be the same by each.</summary>
/// <param name="Parallel">Whether the server also tells where they were rolled back.</param>
/// <param name="Binary">Whether values come in binary; in text otherwise.</param>
/// <param name="Immediately">Whether the server streams every single change.</param>
/// <param name="Beside">Whether another handler is given the committed ones by the same pipeline.</param>
internal sealed record InProgressVariant(bool Parallel, bool Binary, bool Immediately, bool Beside)
{
    private const int FirstWithParallel = 16;

    /// <summary>Lower-case letters, digits and underscores, and short, so that it can be a part of a slot's name.</summary>
    public string Name
        => $"early{(Parallel ? "_par" : "")}{(Binary ? "_bin" : "_text")}{(Immediately ? "_each" : "")}{(Beside ? "_beside" : "")}";

    /// <summary>Settings of the walsender, as the connection's options.</summary>
    public string ServerOptions
        => "-c logical_decoding_work_mem=64kB" + (Immediately ? " -c debug_logical_replication_streaming=immediate" : "");

    /// <summary>The ways that a server of this major version knows; each of the settings in each combination that matters.</summary>
    public static IReadOnlyList<InProgressVariant> Of(int major)
    {
        InProgressVariant[] everywhere =
        [
            new(Parallel: false, Binary: true, Immediately: false, Beside: false),
            new(Parallel: false, Binary: false, Immediately: false, Beside: true),
        ];
        return major < FirstWithParallel
            ? everywhere
            :
            [
                .. everywhere,
                new(Parallel: true, Binary: false, Immediately: true, Beside: false),
                new(Parallel: true, Binary: true, Immediately: true, Beside: true),
            ];
    }

    public override string ToString() => Name;
}
