using System.Collections.Immutable;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>Arrays of every sort of element, with and without NULLs.</summary>
[CdcTable("every_array")]
public sealed partial record EveryArray(
    int Row,
    bool[] Booleans,
    short[] Smallints,
    int?[] Integers,
    long[] Integers8,
    List<double> Doubles,
    ImmutableArray<decimal?> Numerics,
    string?[] Texts,
    List<string> Varchars,
    char[] Letters,
    Guid[] Uuids,
    byte[]?[] Blobs,
    DateTimeOffset[] Instants,
    DateOnly?[] Days,
    TimeSpan[] Spans,
    Mood?[] Moods,
    List<string> MoodTexts,
    string[] Emails,
    Mood[] DomainMoods,
    int[] SizesDomain,
    string[] Documents)
{
    /// <summary>Each array as the server writes it as text, but with elements as .NET shows them.</summary>
    public IEnumerable<string> Shown() =>
    [
        Show(Booleans), Show(Smallints), Show(Integers), Show(Integers8), Show(Doubles), Show(Numerics), Show(Texts), Show(Varchars),
        Show(Letters), Show(Uuids), Show(Blobs.Select(blob => blob is null ? null : Convert.ToHexString(blob))),
        Show(Instants.Select(instant => instant.ToString("O"))), Show(Days.Select(day => day?.ToString("O"))), Show(Spans), Show(Moods),
        Show(MoodTexts), Show(Emails), Show(DomainMoods), Show(SizesDomain), Show(Documents),
    ];

    private static string Show<T>(IEnumerable<T> values) =>
        string.Join('|', values.Select(value => value is null ? "null" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}")));
}
