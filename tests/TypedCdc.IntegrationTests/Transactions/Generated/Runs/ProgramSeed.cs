using System.Globalization;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Runs;

/// <summary>
/// Which programs are made: one for each number from a first one on. The environment variable <c>TYPEDCDC_TEST_SEED</c>
/// sets the first, so that a program which failed comes at once.
/// </summary>
internal static class ProgramSeed
{
    public const string Variable = "TYPEDCDC_TEST_SEED";

    private const int Usual = 20261122;

    public static int First { get; } =
        int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var seed) ? seed : Usual;
}
