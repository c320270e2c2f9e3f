using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Deliveries;
using TypedCdc.IntegrationTests.Transactions.Generated.Runs;
using TypedCdc.IntegrationTests.Transactions.Generated.Steps;
using TypedCdc.Tests;

namespace TypedCdc.IntegrationTests.Transactions.InProgress;

/// <summary>
/// Random programs of several sessions: what is left of transactions in progress at their commit is what SQL says is
/// visible, whichever way they are streamed. Full size is TYPEDCDC_TEST_SCALE=100.
/// </summary>
public sealed class InProgressProgramTests
{
    private const int ProgramsAtScaleOne = 12;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task What_is_left_is_what_is_visible(int major)
    {
        await using var server = await ProgramServer.StartAsync(major);
        await using var stage = await InProgressStage.StartAsync(await TestDatabase.CreateOnAsync(server));
        await using var sessions = new ProgramSessions(stage.Database, stage.SettleAsync);
        for (var number = 0; number < ProgramsAtScaleOne * TestScale.Factor; number++)
        {
            var program = ProgramGenerator.Generate(ProgramSeed.First + number);
            var expected = DeliveryText.Of(await sessions.RunAsync(program));
            foreach (var observer in stage.Observers)
            {
                await observer.WaitForMarkerAsync(sessions.Marker);
                AssertEqual(expected, observer.TakeDeliveries(), program, $"{observer.Variant}");
                if (observer.Variant.Beside)
                {
                    AssertEqual(expected, observer.TakeDeliveriesBeside(), program, $"{observer.Variant}, committed");
                }

                Assert.Equal(0, observer.Counts.Staged);
            }
        }

        foreach (var observer in stage.Observers)
        {
            await observer.AssertStreamedAsync();
        }
    }

    private static void AssertEqual(
        IReadOnlyList<string> expected, IEnumerable<DeliveredTransaction> deliveries, SqlProgram program, string way)
    {
        if (Differences.Find(expected, DeliveryText.Of(deliveries)) is { } difference)
        {
            Assert.Fail($"A program fails, delivered as {way}; run it again with {ProgramSeed.Variable}={program.Seed}.\n{program}\n{difference}");
        }
    }
}
