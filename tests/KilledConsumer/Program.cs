using KilledConsumer;
using TypedCdc;

// Arguments: connection string, slot, file. Runs until its standard input ends, or until it is killed.
using var log = new ItemLog(args[2]);
log.Start();
var options = new CdcOptions { ConnectionString = args[0], Slot = args[1], StatusInterval = TimeSpan.FromMilliseconds(100) };
using var stop = new CancellationTokenSource();
var running = CdcPipeline.Create(options, log).RunAsync(stop.Token);
await Task.WhenAny(running, Console.In.ReadToEndAsync());
await stop.CancelAsync();
await running;
