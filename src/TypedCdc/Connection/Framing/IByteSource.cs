namespace TypedCdc.Connection.Framing;

/// <summary>Where frames come from: a socket, or bytes that a test wrote.</summary>
internal interface IByteSource
{
    /// <summary>Blocks until at least one byte is there. The end of the stream is an exception, never 0.</summary>
    int Read(Span<byte> destination);

    /// <summary>The last read from the socket brought less than there was room for: the socket ran dry.</summary>
    bool LastReadWasShort { get; }
}
