namespace TypedCdc.Testing;

/// <summary>Base of the exceptions that <see cref="PostgresServer"/> throws.</summary>
public abstract class PostgresServerException : Exception
{
    private protected PostgresServerException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
