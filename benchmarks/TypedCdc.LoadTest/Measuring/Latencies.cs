namespace TypedCdc.LoadTest.Measuring;

/// <summary>How long after its commit each change was seen. Server and client share one clock, being on one machine.</summary>
/// <param name="expected">How many changes there will be.</param>
/// <param name="skipped">How many of the first do not count: they find code that is not compiled yet.</param>
public sealed class Latencies(int expected, int skipped)
{
    private readonly List<double> _milliseconds = new(expected);

    public void Add(DateTimeOffset committedAt) =>
        _milliseconds.Add((DateTimeOffset.UtcNow - committedAt).TotalMilliseconds);

    public Percentiles Sum()
    {
        double[] sorted = [.. _milliseconds.Skip(skipped).Order()];
        return new Percentiles(At(0.5), At(0.9), At(0.99), sorted[^1]);

        double At(double part) => sorted[(int)(part * (sorted.Length - 1))];
    }
}
