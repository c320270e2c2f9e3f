using MeasuredConsumer;
using TypedCdc;

// Arguments: connection string, slot, spill folder, and how many bytes of transactions may be held in memory. To each line of
// its standard input it answers with one line: "begin" begins to measure, "report" tells what was measured. It stops when its
// standard input ends.
var options = new CdcOptions
{
    ConnectionString = args[0],
    Slot = args[1],
    SpillDirectory = args[2],
    MaxTransactionMemory = long.Parse(args[3]),
    StatusInterval = TimeSpan.FromMilliseconds(100),
};
var counter = new RowCounter();
var pipeline = CdcPipeline.Create(options, counter);
using var memory = new PeakMemory();
using var stop = new CancellationTokenSource();
var running = Task.Run(() => pipeline.RunAsync(stop.Token));
while (!running.IsCompleted && Console.In.ReadLine() is { } request)
{
    if (request == "begin")
    {
        memory.Begin();
    }

    var held = pipeline.Status.InProgress;
    Console.WriteLine(
        $"{counter.Rows} {memory.Heap} {memory.ProcessGrowth} {held.Count} {held.MemoryBytes} {held.SpilledBytes}");
}

await stop.CancelAsync();
await running;
