namespace TypedCdc.IntegrationTests.Transactions.Generated.Steps;

/// <summary>The values that a step writes: they tell which step it was.</summary>
internal static class StepValues
{
    /// <summary>What fits into <c>bigint</c> only, so that a value read with the wrong width is noticed.</summary>
    private const long Big = 5_000_000_000;

    private const int PerStep = 10_000;

    /// <summary>What the step adds to the key to make the amount.</summary>
    public static long AmountBase(Step step, bool isBig) => (isBig ? Big : 0) + (step.Number * (long)PerStep);

    /// <summary>The tag of a row's note, for <see cref="KilledConsumer.TwoTables.Filling"/>.</summary>
    public static string Tag(Step step, long key) => FormattableString.Invariant($"s{step.Number}k{key};");
}
