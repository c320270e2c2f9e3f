using TypedCdc.LoadTest.Measuring;

namespace TypedCdc.LoadTest.Consumers;

/// <summary>One way to follow a slot.</summary>
public interface IConsumer
{
    /// <summary>Reads until <paramref name="reading"/> is finished, or tells it what another process did.</summary>
    /// <returns>What it cost, and the peak of resident memory in bytes.</returns>
    Task<Consumption> ConsumeAsync(Assignment assignment, Reading reading, CancellationToken cancellationToken);
}
