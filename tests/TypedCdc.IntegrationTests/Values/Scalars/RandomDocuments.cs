using System.Globalization;
using System.Text;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Random and extreme JSON, money and bytes as SQL writes them, without their quotes.</summary>
internal sealed class RandomDocuments(Random random)
{
    private static readonly string[] Words = ["", "a", "null", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\ude00", "ü🐘", "{", "[", ",", " "];

    /// <summary>JSON of any shape, with white space that json keeps.</summary>
    public string Json(int depth = 3) => random.Next(depth == 0 ? 4 : 7) switch
    {
        0 => Pick("null", "true", "false"),
        1 => Pick("0", "-0", "1.50", "1e400", "-1E-400", "123456789012345678901234567890.5"),
        2 or 3 => Word(),
        4 => Pick("[]", "{}", "[ ]", "{ }"),
        5 => $"[{string.Join(Pick(",", " , "), Enumerable.Range(0, random.Next(1, 4)).Select(_ => Json(depth - 1)))}]",
        _ => $"{{{string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{Word()}:{Pick("", " ")}{Json(depth - 1)}"))}}}",
    };

    /// <summary>A JSON object of numbers and nulls.</summary>
    public string Counts() => $"{{{string.Join(",", Enumerable.Range(0, random.Next(5)).Select(_ => $"{Word()}: {Pick("null", "0", "-2147483648", "2147483647")}"))}}}";

    public string Money() => Pick(
        "-92233720368547758.08", "92233720368547758.07", "0", "-0.01",
        ((random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64)) / 100m).ToString(CultureInfo.InvariantCulture));

    public string Bytea()
    {
        var bytes = new byte[random.Next(40)];
        random.NextBytes(bytes);
        return @"\x" + Convert.ToHexString(bytes);
    }

    public string Uuid()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return Pick("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", new Guid(bytes).ToString());
    }

    /// <summary>Text of any characters but the zero, which the server does not take.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        for (var i = random.Next(20); i > 0; i--)
        {
            text.Append(random.Next(3) == 0 && Rune.TryCreate(random.Next(1, 0x110000), out var rune) ? rune.ToString() : ((char)random.Next(1, 128)).ToString());
        }

        return text.ToString();
    }

    private string Word() => $"\"{Words[random.Next(Words.Length)]}{Words[random.Next(Words.Length)]}\"";

    private string Pick(params string[] values) => values[random.Next(values.Length)];
}
