using System.Collections.Frozen;

namespace TypedCdc.Connection.Messages;

/// <summary>What the server told in ParameterStatus. Any thread may read while the connection's reader updates it.</summary>
internal sealed class ServerParameters
{
    // PostgreSQL 18 reports 15 of them; the line only keeps a hostile server from filling the memory.
    private const int MaxCount = 1_000;

    private FrozenDictionary<string, string> _values = FrozenDictionary<string, string>.Empty;

    public string? this[string name] => Volatile.Read(ref _values).GetValueOrDefault(name);

    internal void Set(string name, string value)
    {
        var changed = new Dictionary<string, string>(_values, StringComparer.Ordinal) { [name] = value };
        if (changed.Count > MaxCount)
        {
            throw new MalformedMessageException($"The server reported more than {MaxCount} parameters.");
        }

        // Rare after the opening, and read by other threads: a new dictionary each time.
        Volatile.Write(ref _values, changed.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
