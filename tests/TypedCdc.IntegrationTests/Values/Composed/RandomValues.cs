using System.Globalization;

namespace TypedCdc.IntegrationTests.Values.Composed;

/// <summary>Random and extreme values as SQL writes them, without their quotes.</summary>
internal sealed class RandomValues(Random random)
{
    private static readonly string[] Words =
        ["", "NULL", "null", "empty", "a", "\"", "\\", ",", "a b", " ", "(", ")", "[1,2)", "{x}", "\"\"", "\\\"", "é🐘", "\n", "it's", "$1", ";"];

    public string Int() => Pick("-2147483648", "2147483646", "0", "-1", Text(random.Next(int.MinValue, int.MaxValue)), Text(random.Next(-5, 5)));

    public string Long() => Pick("-9223372036854775808", "9223372036854775806", Text(random.NextInt64(long.MinValue, long.MaxValue)), Text(random.Next(-5, 5)));

    /// <summary>A number that a decimal holds.</summary>
    public string Decimal() => Pick("0", "0.00", "-0.10", "79228162514264337593543950335", Text((decimal)random.NextDouble() * random.Next(-9, 9)));

    /// <summary>A number of any size.</summary>
    public string Numeric() => Pick("NaN", "1e200", "-1e-200", "12345678901234567890123456789012345678901234567890.12345678901234567890", Decimal());

    public string Double() => Pick("0", "-0.5", "1.5", "NaN", "Infinity", "-Infinity", Text(random.Next(-1_000_000, 1_000_000) / 2d));

    public string Date() => Pick("0001-01-01", "9999-12-30", Text(DateOnly.MinValue.AddDays(random.Next(3_000_000))));

    public string Timestamp() => Pick(
        "0001-01-01 00:00:00",
        "9999-12-31 23:59:59.999999",
        new DateTime(random.NextInt64(DateTime.MaxValue.Ticks) / 10 * 10).ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture));

    public string Word() => Pick(
        Words[random.Next(Words.Length)],
        Words[random.Next(Words.Length)] + Words[random.Next(Words.Length)],
        new string('"', random.Next(400)));

    public string Mood() => Pick("happy", "so so", "SAD");

    /// <summary>A range whose bounds may be in the wrong order, which the server refuses.</summary>
    public string Range(Func<string> bound) => random.Next(12) == 0
        ? "empty"
        : $"{Pick("[", "(")}{Bound(bound)},{Bound(bound)}{Pick("]", ")")}";

    public string Array(Func<string> element, int longest = 4) =>
        $"{{{string.Join(',', Enumerable.Range(0, random.Next(longest + 1)).Select(_ => random.Next(6) == 0 ? "NULL" : Quoted(element())))}}}";

    /// <summary>A composite, some of whose fields are NULL.</summary>
    public string Composite(params Func<string>[] fields) =>
        $"({string.Join(',', fields.Select(field => random.Next(6) == 0 ? "" : Quoted(field())))})";

    public string Pick(params string[] values) => values[random.Next(values.Length)];

    public static string Quoted(string value) => $"\"{value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private string Bound(Func<string> bound) => random.Next(6) == 0 ? "" : Quoted(bound());

    private static string Text<T>(T value)
        where T : IFormattable => value is DateOnly day
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : value.ToString(null, CultureInfo.InvariantCulture);
}
