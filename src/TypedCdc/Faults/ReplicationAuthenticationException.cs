namespace TypedCdc;

/// <summary>
/// The server and this client could not agree on who we are, or the server could not prove who it is.
/// Where the server said so itself, the inner exception is its <see cref="ReplicationServerException"/>.
/// </summary>
public sealed class ReplicationAuthenticationException : CdcException
{
    internal ReplicationAuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException) => SqlState = (innerException as ReplicationServerException)?.SqlState;

    /// <summary>The server's SQLSTATE (28P01: wrong password; 28000: not allowed), if the server refused.</summary>
    public string? SqlState { get; }
}
