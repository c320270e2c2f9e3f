namespace TypedCdc.IntegrationTests.Pipelines;

/// <summary>Waits for a condition, with a deadline instead of a fixed pause.</summary>
internal static class Eventually
{
    /// <summary>Long enough for a busy machine; a test that is right never waits this long.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Reads again and again until what is read is accepted.</summary>
    public static async Task<T> ReadAsync<T>(Func<Task<T>> read, Func<T, bool> accept, TimeSpan? within = null)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var value = await read();
            if (accept(value))
            {
                return value;
            }

            Assert.True(
                TimeProvider.System.GetElapsedTime(start) < (within ?? Deadline),
                $"Not within {within ?? Deadline}; the last that was seen is {value}.");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Looks again and again until the condition holds.</summary>
    public static Task HoldsAsync(Func<bool> condition, TimeSpan? within = null)
        => ReadAsync(() => Task.FromResult(condition()), holds => holds, within);
}
