namespace TypedCdc.IntegrationTests.Transactions.Generated.Steps;

/// <summary>
/// Each session has keys of its own, so that sessions never wait for each other's rows. A key is moved between the
/// lower and the upper half of them.
/// </summary>
internal static class SessionKeys
{
    /// <summary>How many keys a session inserts with; as many more are there to move keys to.</summary>
    public const int Half = 400;

    private const int PerSession = 1_000;

    /// <summary>Whose a key is.</summary>
    public static int OwnerOf(long key) => (int)(key / PerSession);

    /// <summary>A key as it is counted within those of its session.</summary>
    public static int Within(long key) => (int)(key % PerSession);

    public static long First(Step step) => (step.Session * PerSession) + step.Key;

    public static long Last(Step step) => First(step) + step.Count - 1;

    public static IEnumerable<long> All(Step step) => Enumerable.Range(0, step.Count).Select(i => First(step) + i);

    /// <summary>How far the step moves keys: up from the lower half, down from the upper.</summary>
    public static int Distance(Step step) => step.Key < Half ? Half : -Half;
}
