using KilledConsumer;
using KilledConsumer.TwoTables;
using TypedCdc;

// Arguments: connection string, slot, file; for the two tables also the mode of streaming and the spill folder. Runs until
// its standard input ends, or until it is killed.
using var file = new LineFile(args[2]);
file.Write("run");
var options = new CdcOptions { ConnectionString = args[0], Slot = args[1], StatusInterval = TimeSpan.FromMilliseconds(100) };
CdcPipeline pipeline;
if (args is [_, _, _, var mode, var spillDirectory])
{
    options.Streaming = Enum.Parse<StreamingMode>(mode);
    options.SpillDirectory = spillDirectory;
    // The least, so that much is spilled.
    options.MaxTransactionMemory = 1024 * 1024;
    pipeline = CdcPipeline.Create(options, new DeliveryLog(file.Write));
}
else
{
    pipeline = CdcPipeline.Create(options, new ItemLog(file.Write));
}

using var stop = new CancellationTokenSource();
var running = pipeline.RunAsync(stop.Token);
await Task.WhenAny(running, Console.In.ReadToEndAsync());
await stop.CancelAsync();
await running;
