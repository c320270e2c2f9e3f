namespace TypedCdc.IntegrationTests.Pipelines;

/// <summary>Base of handlers that write down, one line each, what they were given. Thread-safe.</summary>
public abstract class Recorder
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<ChangePosition> _positions = [];

    /// <summary>What was given, in order.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>The positions of what was given, in order.</summary>
    public IReadOnlyList<ChangePosition> Positions
    {
        get
        {
            lock (_lock)
            {
                return [.. _positions];
            }
        }
    }

    protected ValueTask Record(ChangePosition position, FormattableString line)
    {
        lock (_lock)
        {
            _positions.Add(position);
            _lines.Add(FormattableString.Invariant(line));
        }

        return ValueTask.CompletedTask;
    }
}
