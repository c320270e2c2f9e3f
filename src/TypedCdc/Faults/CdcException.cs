namespace TypedCdc;

/// <summary>Base of all exceptions that TypedCdc throws for a reason outside the caller's code.</summary>
public abstract class CdcException : Exception
{
    private protected CdcException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
