namespace TypedCdc.IntegrationTests.Transactions.Stages;

/// <summary>One way to stream: handlers must be given the same by each.</summary>
/// <param name="Mode">What the pipeline asks for.</param>
/// <param name="Binary">Whether values come in binary; in text otherwise.</param>
/// <param name="Immediately">
/// Whether the server streams every single change, or else only transactions above its limit of memory.
/// </param>
internal sealed record StreamingVariant(StreamingMode Mode, bool Binary, bool Immediately)
{
    /// <summary>It also has the first developers' option that makes the server stream every change.</summary>
    private const int FirstWithParallel = 16;

    /// <summary>Lower-case letters, digits and underscores, so that it can be a part of a slot's name.</summary>
    public string Name
        => $"{Mode}_{(Binary ? "binary" : "text")}{(Immediately ? "_each" : "")}".ToLowerInvariant();

    /// <summary>
    /// Settings of the walsender, as the connection's options: the least memory that a server allows for the changes of
    /// transactions in progress, beyond which it streams them, or writes them to disk where it may not stream.
    /// </summary>
    public string ServerOptions
        => "-c logical_decoding_work_mem=64kB" + (Immediately ? " -c debug_logical_replication_streaming=immediate" : "");

    /// <summary>The ways that a server of this major version knows; each of the settings in each combination that matters.</summary>
    public static IReadOnlyList<StreamingVariant> Of(int major)
    {
        StreamingVariant[] everywhere =
        [
            new(StreamingMode.Off, Binary: false, Immediately: false),
            new(StreamingMode.On, Binary: true, Immediately: false),
        ];
        return major < FirstWithParallel
            ? [.. everywhere, new(StreamingMode.On, Binary: false, Immediately: false)]
            :
            [
                .. everywhere,
                new(StreamingMode.On, Binary: false, Immediately: true),
                new(StreamingMode.Parallel, Binary: false, Immediately: false),
                new(StreamingMode.Parallel, Binary: true, Immediately: true),
            ];
    }

    public override string ToString() => Name;
}
