using NpgsqlTypes;

namespace TypedCdc.Source;

/// <summary>What a source may confirm to the server.</summary>
public interface IAcknowledgement
{
    /// <summary>
    /// The position up to which everything has been handled; 0/0 before the first. Rises only, and never lies inside a
    /// transaction. May be read from any thread.
    /// </summary>
    NpgsqlLogSequenceNumber Confirmed { get; }
}
