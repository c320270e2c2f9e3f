using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TypedCdc.Tests.Dispatch;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Hosting;

/// <summary>What is said of pipelines when services are put together.</summary>
public sealed class AddTypedCdcTests
{
    private readonly ServiceCollection _services = [];

    [Fact]
    public void Slot_and_publication_are_named_after_the_pipeline()
    {
        _services.AddTypedCdc("sales", cdc => cdc.UseNpgsql("Host=db").AddHandler<OrderLog>());

        var options = Options("sales");
        Assert.Equal(("typedcdc_sales", "typedcdc_sales", "Host=db"), (options.Slot, options.Publication, options.ConnectionString));
    }

    [Fact]
    public void What_is_configured_goes_before_the_default_names()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Cdc:Slot", "mine"), new("Cdc:StopTimeout", "00:00:05"), new("Cdc:Binary", "false")])
            .Build();
        _services.AddTypedCdc("sales", cdc => cdc
            .UseNpgsql("Host=db")
            .Configure(configuration.GetSection("Cdc"))
            .Configure(options => options.MaxBatchChanges = 7)
            .AddHandler<OrderLog>());

        var options = Options("sales");
        Assert.Equal(("mine", "typedcdc_sales"), (options.Slot, options.Publication));
        Assert.Equal((TimeSpan.FromSeconds(5), false, 7), (options.StopTimeout, options.Binary, options.MaxBatchChanges));
    }

    [Fact]
    public void What_is_done_with_transactions_in_progress_can_be_configured()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
            [
                new("Cdc:Streaming", "parallel"), new("Cdc:TwoPhase", "true"),
                new("Cdc:MaxTransactionMemory", "5368709120"), new("Cdc:SpillDirectory", "/data/spill"),
            ])
            .Build();
        _services.AddTypedCdc("sales", cdc => cdc.UseNpgsql("Host=db").Configure(configuration.GetSection("Cdc")).AddHandler<OrderLog>());

        var options = Options("sales");
        Assert.Equal((StreamingMode.Parallel, true), (options.Streaming, options.TwoPhase));
        Assert.Equal((5L * 1024 * 1024 * 1024, "/data/spill"), (options.MaxTransactionMemory, options.SpillDirectory));
    }

    [Fact]
    public void Each_pipeline_has_options_of_its_own()
    {
        _services.AddTypedCdc("sales", cdc => cdc.UseNpgsql("Host=a").AddHandler<OrderLog>());
        _services.AddTypedCdc("stock", cdc => cdc.UseNpgsql("Host=b").AddHandler<OrderLog>());

        Assert.Equal(("Host=a", "typedcdc_sales"), (Options("sales").ConnectionString, Options("sales").Slot));
        Assert.Equal(("Host=b", "typedcdc_stock"), (Options("stock").ConnectionString, Options("stock").Slot));
    }

    [Fact]
    public void Two_pipelines_of_one_name_are_refused()
    {
        _services.AddTypedCdc("sales", cdc => cdc.AddHandler<OrderLog>());

        var exception = Assert.Throws<ArgumentException>(() => _services.AddTypedCdc("sales", cdc => cdc.AddHandler<OrderLog>()));

        Assert.StartsWith("A pipeline named 'sales' was added already.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_is_a_singleton_unless_the_host_has_it_already()
    {
        var own = new OrderIndex(new Journal());
        _services.AddSingleton(own);
        _services.AddSingleton<Journal>();
        _services.AddTypedCdc("sales", cdc => cdc.AddHandler<OrderIndex>().AddHandler<OrderFeed>());

        using var provider = _services.BuildServiceProvider();
        Assert.Same(own, provider.GetRequiredService<OrderIndex>());
        Assert.Same(provider.GetRequiredService<OrderFeed>(), provider.GetRequiredService<OrderFeed>());
    }

    private CdcOptions Options(string pipeline)
    {
        using var provider = _services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<CdcOptions>>().Get(pipeline);
    }
}
