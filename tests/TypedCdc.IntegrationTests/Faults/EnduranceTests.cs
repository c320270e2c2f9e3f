using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;
using TypedCdc.Tests;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>Many changes through faults that come at random. Full size, a million changes, is TYPEDCDC_TEST_SCALE=20.</summary>
public sealed class EnduranceTests
{
    private const int EntriesAtScaleOne = 50_000;
    private const int Seed = 20261121;

    [Fact]
    public async Task Faults_at_random_cost_nothing()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var random = new Random(Seed);
        await using var scenario = await FaultScenario.StartAsync(PostgresMajors.Newest, rowsPerTransaction: 200);
        while (scenario.Log.Count < EntriesAtScaleOne * TestScale.Factor)
        {
            await scenario.SeeMoreAsync(random.Next(1, 5_000));
            switch (random.Next(6))
            {
                case 0:
                    scenario.Proxy.Cut();
                    break;
                case 1:
                    scenario.Proxy.StallServer(random.Next(10_000));
                    break;
                case 2:
                    await scenario.Server.RestartAsync((ShutdownMode)random.Next(1, 3), cancellationToken);
                    break;
                case 3:
                    await scenario.Server.KillAsync(cancellationToken);
                    await scenario.Server.StartAgainAsync(cancellationToken);
                    break;
                case 4:
                    await scenario.RestartPipelineAsync(atOnce: false);
                    break;
                default:
                    await scenario.RestartPipelineAsync(atOnce: true);
                    break;
            }
        }

        await scenario.ProveNothingIsLostAsync();
    }
}
