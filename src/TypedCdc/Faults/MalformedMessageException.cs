namespace TypedCdc;

/// <summary>The server sent bytes that do not follow the protocol, or that TypedCdc does not understand.</summary>
public sealed class MalformedMessageException : CdcException
{
    internal MalformedMessageException(string message)
        : base(message)
    {
    }
}
