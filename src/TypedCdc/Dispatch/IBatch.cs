namespace TypedCdc.Dispatch;

/// <summary>Changes that are gathered for a batch handler.</summary>
internal interface IBatch
{
    /// <summary>Hands over what is gathered.</summary>
    ValueTask FlushAsync(CancellationToken cancellationToken);

    /// <summary>Drops what is gathered.</summary>
    void Discard();
}
