using System.Globalization;

namespace TypedCdc.IntegrationTests.Servers;

/// <summary>
/// The major versions under test, one row each: <c>[Theory, ClassData(typeof(PostgresMajors))]</c>. The
/// environment variable <c>TYPEDCDC_PG_MAJORS</c> narrows them, as in <c>16,18</c>.
/// </summary>
public sealed class PostgresMajors : TheoryData<int>
{
    private const string Variable = "TYPEDCDC_PG_MAJORS";
    private const string Supported = "14,15,16,17,18";

    public PostgresMajors()
        : base(Selected)
    {
    }

    public static IReadOnlyList<int> Selected { get; } = Parse(Environment.GetEnvironmentVariable(Variable));

    /// <summary>For tests to which the version makes no difference.</summary>
    public static int Newest => Selected.Max();

    /// <summary>For tests to which the versions in between add nothing.</summary>
    public static IReadOnlyList<int> OldestAndNewest { get; } = [.. new[] { Selected.Min(), Selected.Max() }.Distinct()];

    private static int[] Parse(string? text)
        => [.. (string.IsNullOrWhiteSpace(text) ? Supported : text)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(major => int.Parse(major, NumberStyles.None, CultureInfo.InvariantCulture))
            .Distinct()
            .Order()];
}
