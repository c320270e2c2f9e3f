using TypedCdc.LoadTest.Measuring;
using TypedCdc.Metadata;

namespace TypedCdc.LoadTest.Consumers;

/// <summary>The whole pipeline, as a user runs it.</summary>
/// <param name="createHandler">Makes the handler.</param>
/// <param name="configure">Changes the settings.</param>
public sealed class TypedCdcConsumer<THandler>(Func<Reading, THandler> createHandler, Action<CdcOptions> configure) : IConsumer
    where THandler : class, ICdcHandler<THandler>
{
    public async Task<Consumption> ConsumeAsync(
        Assignment assignment,
        Reading reading,
        CancellationToken cancellationToken)
    {
        var options = new CdcOptions
        {
            ConnectionString = assignment.ConnectionString,
            Slot = assignment.Slot,
            Publication = assignment.Publication,
            SlotMode = ProvisioningMode.Check,
            PublicationMode = ProvisioningMode.Check,
        };
        configure(options);
        using var start = new StreamStart(reading.Start);
        var pipeline = CdcPipeline.CreateBuilder(options)
            .AddHandler(createHandler(reading))
            .UseLoggerFactory(start)
            .Build();

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = pipeline.RunAsync(stop.Token);
        await await Task.WhenAny(running, reading.Finished);
        var consumption = Consumption.OfThisProcess(await reading.Finished.WaitAsync(cancellationToken));
        await stop.CancelAsync();
        await running;
        return consumption;
    }
}
