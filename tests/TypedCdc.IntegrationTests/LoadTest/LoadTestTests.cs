using System.Text.Json;

namespace TypedCdc.IntegrationTests.LoadTest;

/// <summary>The load test runs, on a small backlog, and all consumers read the same of it.</summary>
public sealed class LoadTestTests
{
    private static readonly string[] Properties =
    [
        "workload", "consumer", "rows", "run", "wall_s", "cpu_s", "cpu_ns_per_change", "alloc_bytes_per_change", "peak_rss_mb", "checksum",
    ];

    [Fact]
    public async Task EveryConsumerDrainsTheSame()
    {
        var results = await LoadTestProgram.RunAsync("drain", "--workload", "W1", "--rows", "1000");

        string[] consumers = ["typedcdc", "typedcdc-struct", "typedcdc-text", "typedcdc-assembled", "npgsql-typed", "npgsql-raw", "limit"];
        Assert.Equal(consumers, Consumers(results).Where(consumer => consumer != "recvlogical"));
        Assert.All(results, result => Assert.Equal(Properties, result.EnumerateObject().Select(property => property.Name)));
        Assert.All(results, result => Assert.True(result.GetProperty("wall_s").GetDouble() > 0));
        AssertOneChecksum(results, decoding: 5);
    }

    [Theory]
    [InlineData("W2")]
    [InlineData("W3")]
    [InlineData("one-tx")]
    [InlineData("savepoints")]
    public async Task TheOtherWorkloadsRun(string workload)
    {
        var results = await LoadTestProgram.RunAsync(
            "drain", "--workload", workload, "--rows", "300", "--transport", "unix", "--consumers", "typedcdc,npgsql-typed");

        AssertOneChecksum(results, decoding: 2);
    }

    [Fact]
    public async Task LatencyIsMeasured()
    {
        var results = await LoadTestProgram.RunAsync(
            "latency", "--rate", "50", "--seconds", "2", "--consumers", "typedcdc,npgsql-typed");

        Assert.Equal(["typedcdc", "npgsql-typed"], Consumers(results));
        Assert.All(results, result => Assert.True(
            result.GetProperty("p50_ms").GetDouble() <= result.GetProperty("max_ms").GetDouble()));
    }

    private static IEnumerable<string> Consumers(IEnumerable<JsonElement> results) =>
        results.Select(result => result.GetProperty("consumer").GetString()!);

    /// <summary>Those that decode have the same checksum; those that do not have none.</summary>
    private static void AssertOneChecksum(IEnumerable<JsonElement> results, int decoding)
    {
        string[] checksums =
        [
            .. results.Select(result => result.GetProperty("checksum").GetString()).OfType<string>(),
        ];
        Assert.Equal(decoding, checksums.Length);
        Assert.Single(checksums.Distinct());
    }
}
