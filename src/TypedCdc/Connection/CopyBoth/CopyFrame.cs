namespace TypedCdc.Connection.CopyBoth;

/// <summary>One CopyData message of the stream. Valid until the next read.</summary>
internal readonly ref struct CopyFrame(ReadOnlySpan<byte> payload)
{
    /// <summary>Everything after the message's length: the kind of the sub-message, then its own fields.</summary>
    public ReadOnlySpan<byte> Payload { get; } = payload;

    public bool IsXLogData => !Payload.IsEmpty && Payload[0] == XLogData.Kind;

    public bool IsPrimaryKeepalive => !Payload.IsEmpty && Payload[0] == PrimaryKeepalive.Kind;
}
