namespace TypedCdc.Values;

/// <summary>What came of reading a value that may have parts, and in which part it went wrong.</summary>
internal readonly struct ValueResult
{
    private ValueResult(ValueStatus status, string? place, string? reason, Exception? cause)
    {
        Status = status;
        Place = place;
        Reason = reason;
        Cause = cause;
    }

    public ValueStatus Status { get; }

    /// <summary>The part that could not be read, such as <c>element 3</c>; null for the value as a whole.</summary>
    public string? Place { get; }

    /// <summary>What is wrong and the way out, where the status alone does not tell.</summary>
    public string? Reason { get; }

    /// <summary>What the user's own code threw.</summary>
    public Exception? Cause { get; }

    public bool IsOk => Status == ValueStatus.Ok;

    /// <summary>Whether the value as a whole, and not a part of it, is JSON's null.</summary>
    public bool IsJsonNull => Status == ValueStatus.JsonNull && Place is null;

    public static implicit operator ValueResult(ValueStatus status) => new(status, null, null, null);

    /// <summary>A failure that is told in words.</summary>
    public static ValueResult Because(ValueStatus status, string reason, Exception? cause = null) => new(status, null, reason, cause);

    /// <summary>The same failure, told in words.</summary>
    public ValueResult InWords(string reason) => new(Status, Place, reason, Cause);

    /// <summary>The same failure, seen from the value that this one is a part of.</summary>
    public ValueResult In(string place) => new(Status, Place is null ? place : $"{place}, {Place}", Reason, Cause);
}
