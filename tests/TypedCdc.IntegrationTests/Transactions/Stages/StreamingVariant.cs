namespace TypedCdc.IntegrationTests.Transactions.Stages;

/// <summary>One way to stream: handlers must be given the same by each.</summary>
/// <param name="Mode">What the pipeline asks for.</param>
/// <param name="Binary">Whether values come in binary; in text otherwise.</param>
/// <param name="Immediately">
/// Whether the server streams every single change, or else only transactions above its limit of memory.
/// </param>
internal sealed record StreamingVariant(StreamingMode Mode, bool Binary, bool Immediately)
{
    /// <summary>The developers' option which makes the server stream every change; older ones have none.</summary>
    private const int FirstWithImmediate = 16;

    /// <summary>Lower-case letters, digits and underscores, so that it can be a part of a slot's name.</summary>
    public string Name
        => $"{Mode}_{(Binary ? "binary" : "text")}{(Immediately ? "_each" : "")}".ToLowerInvariant();

    /// <summary>
    /// Settings of the walsender, as the connection's options: the least memory that a server allows for the changes of
    /// transactions in progress, beyond which it streams them, or writes them to disk where it may not stream.
    /// </summary>
    public string ServerOptions
        => "-c logical_decoding_work_mem=64kB" + (Immediately ? " -c debug_logical_replication_streaming=immediate" : "");

    /// <summary>All ways that a server of this major version knows.</summary>
    public static IReadOnlyList<StreamingVariant> Of(int major)
    {
        var variants = new List<StreamingVariant> { new(StreamingMode.Off, Binary: true, Immediately: false), new(StreamingMode.Off, Binary: false, Immediately: false) };
        if (major >= FirstWithImmediate)
        {
            variants.Add(new(StreamingMode.Off, Binary: true, Immediately: true));
        }

        return variants;
    }

    public override string ToString() => Name;
}
