using System.Globalization;
using TypedCdc;

namespace LargeTransactions;

/// <summary>Prints, while it lives, what is delivered and what transactions in progress hold.</summary>
public sealed class Dashboard : IAsyncDisposable
{
    private const double MiB = 1024 * 1024;

    private readonly TextWriter _output;
    private readonly CdcPipeline _pipeline;
    private readonly EntryCounter _counter;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _printing;

    /// <summary>Begins to print.</summary>
    public Dashboard(TextWriter output, CdcPipeline pipeline, EntryCounter counter)
    {
        _output = output;
        _pipeline = pipeline;
        _counter = counter;
        _printing = PrintAsync();
    }

    /// <summary>Prints once more and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _printing;
        _end.Dispose();
    }

    private async Task PrintAsync()
    {
        _output.WriteLine("  delivered | in progress | in memory | on disk | managed heap");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                Print();
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            Print();
        }
    }

    private void Print()
    {
        // snippet: in-progress
        InProgressTransactions held = _pipeline.Status.InProgress;
        // end
        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_counter.Delivered,11:N0} | {held.Count,11} | {held.MemoryBytes / MiB,5:F1} MiB | {held.SpilledBytes / MiB,3:F0} MiB | {GC.GetTotalMemory(false) / MiB,5:F1} MiB"));
    }
}
