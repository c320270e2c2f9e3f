using System.Diagnostics;

namespace TypedCdc.Tests.Streams;

/// <summary>Waits for conditions, never for a length of time.</summary>
internal static class Wait
{
    /// <summary>Far beyond what any step takes; only a hang reaches it.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(started) > Deadline)
            {
                throw new TimeoutException($"Waited {Deadline} for this: {what}.");
            }

            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    public static Task WithinDeadlineAsync(this Task task) => task.WaitAsync(Deadline, TestContext.Current.CancellationToken);
}
