using System.Globalization;

namespace TypedCdc.Tests;

/// <summary>
/// How much work the randomised tests do. The environment variable TYPEDCDC_TEST_SCALE multiplies it: 1, the default, suits
/// every build; 50 makes a million iterations of each test. The seeds are fixed, so a failure comes back.
/// </summary>
/// <remarks>Compiled into every test project that asks, so that the variable means the same everywhere.</remarks>
internal static class TestScale
{
    private const int IterationsAtScaleOne = 20_000;

    /// <summary>1 or more.</summary>
    public static int Factor { get; } = Math.Max(
        1,
        int.TryParse(Environment.GetEnvironmentVariable("TYPEDCDC_TEST_SCALE"), CultureInfo.InvariantCulture, out var scale) ? scale : 1);

    public static int Iterations { get; } = IterationsAtScaleOne * Factor;
}
