using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Generated.Runs;
using TypedCdc.IntegrationTests.Transactions.Generated.Steps;
using TypedCdc.Tests;

namespace TypedCdc.IntegrationTests.Transactions.Generated;

/// <summary>
/// Random programs of several sessions: handlers are given what SQL says is visible, in commit order, whichever way it is
/// streamed. Full size, thousands of programs a version, is TYPEDCDC_TEST_SCALE=100.
/// </summary>
public sealed class GeneratedProgramTests
{
    private const int ProgramsAtScaleOne = 20;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Handlers_are_given_what_is_visible(int major)
    {
        await using var server = await ProgramServer.StartAsync(major);
        await using var hunt = new FailureHunt(server);
        for (var program = 0; program < ProgramsAtScaleOne * TestScale.Factor; program++)
        {
            await hunt.CheckAsync(ProgramGenerator.Generate(ProgramSeed.First + program));
        }

        foreach (var observer in (await hunt.StageAsync()).Observers)
        {
            await observer.AssertStreamedAsync();
            await observer.AssertNothingIsSpilledAsync();
            Assert.Equal(observer.Variant.Mode != StreamingMode.Off, observer.HasSpilled);
        }
    }
}
