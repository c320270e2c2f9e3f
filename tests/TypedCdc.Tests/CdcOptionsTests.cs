using TypedCdc.Tests.Dispatch;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests;

public sealed class CdcOptionsTests
{
    public static TheoryData<string, Action<CdcOptions>> Invalid => new()
    {
        { "ConnectionString", options => options.ConnectionString = " " },
        { "ConnectionString", options => options.ConnectionString = null! },
        { "Slot", options => options.Slot = "" },
        { "Slot", options => options.Slot = null! },
        { "Slot", options => options.Slot = "Orders" },
        { "Slot", options => options.Slot = new string('a', 64) },
        { "Publication", options => options.Publication = "" },
        { "Publication", options => options.Publication = new string('é', 32) },
        { "StatusInterval", options => options.StatusInterval = TimeSpan.FromMilliseconds(99) },
        { "StatusInterval", options => options.StatusInterval = TimeSpan.FromSeconds(61) },
        { "ServerTimeout", options => options.ServerTimeout = TimeSpan.FromMilliseconds(999) },
        { "StopTimeout", options => options.StopTimeout = TimeSpan.FromTicks(-1) },
        { "StopTimeout", options => options.StopTimeout = TimeSpan.MaxValue },
        { "MaxBufferedBytes", options => options.MaxBufferedBytes = (256 * 1024) - 1 },
        { "MaxTransactionMemory", options => options.MaxTransactionMemory = (1024 * 1024) - 1 },
        { "SpillDirectory", options => options.SpillDirectory = " " },
        { "SpillDirectory", options => options.SpillDirectory = null! },
        { "MaxBatchChanges", options => options.MaxBatchChanges = 0 },
        { "MaxBatchChanges", options => options.MaxBatchChanges = 1_000_001 },
        { "MaxBatchBytes", options => options.MaxBatchBytes = 0 },
    };

    [Fact]
    public void Defaults_lack_only_the_database()
    {
        Assert.StartsWith("ConnectionString is empty", Assert.Single(new CdcOptions().Validate()), StringComparison.Ordinal);
        Assert.Empty(Valid().Validate());
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void A_setting_that_is_not_valid_is_named(string setting, Action<CdcOptions> spoil)
    {
        var options = Valid();
        spoil(options);

        Assert.StartsWith($"{setting} is ", Assert.Single(options.Validate()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipeline_is_not_built_on_settings_that_are_not_valid()
    {
        var options = new CdcOptions { Slot = "Orders" };

        var exception = Assert.Throws<ArgumentException>(() => CdcPipeline.Create(options, new OrderLog(new Journal())));

        Assert.Contains("- ConnectionString is empty", exception.Message, StringComparison.Ordinal);
        Assert.Contains("- Slot is 'Orders'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipeline_needs_a_handler()
    {
        var exception = Assert.Throws<ArgumentException>(() => CdcPipeline.CreateBuilder(Valid()).Build());

        Assert.Contains("No handler was added.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_source_of_its_own_a_pipeline_needs_no_database_but_valid_settings()
    {
        var options = new CdcOptions { MaxBatchChanges = 0 };

        var exception = Assert.Throws<ArgumentException>(() => Play.Script().To(new OrderLog(new Journal()), options));

        Assert.Contains("MaxBatchChanges", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ConnectionString", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_changes_of_the_settings_have_no_effect()
    {
        var options = new CdcOptions();
        var journal = new Journal();
        var pipeline = Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(1))).To(new OrderLog(journal), options);

        options.MaxBufferedBytes = -1;
        options.StopTimeout = TimeSpan.MaxValue;
        using var stop = new CancellationTokenSource();
        var running = pipeline.RunAsync(stop.Token);
        await stop.CancelAsync();
        await running.WithinDeadlineAsync();
    }

    private static CdcOptions Valid() => new() { ConnectionString = "Host=localhost" };
}
