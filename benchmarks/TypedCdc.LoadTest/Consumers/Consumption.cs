using TypedCdc.LoadTest.Measuring;

namespace TypedCdc.LoadTest.Consumers;

/// <summary>What reading a slot cost.</summary>
/// <param name="Cost">Time and memory.</param>
/// <param name="PeakRssBytes">Peak of resident memory.</param>
public sealed record Consumption(Cost Cost, long PeakRssBytes)
{
    /// <summary>Of a consumer that ran in this process.</summary>
    public static Consumption OfThisProcess(Cost cost)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new Consumption(cost, process.PeakWorkingSet64);
    }
}
