using System.Globalization;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Random and extreme values as SQL writes them, without their quotes.</summary>
internal sealed class RandomScalars(Random random)
{
    private static readonly string[] Words = ["a", "'", "\\", "it's", "b c", "ü", "🐘", ":", "&", "(", "<->", "Z", "aa", "ab", "1"];

    public string Bits(int longest) => string.Concat(Enumerable.Range(0, random.Next(longest + 1)).Select(_ => random.Next(2)));

    public string UInt() => Pick("0", "1", "4294967295", "2147483648", Text(random.NextInt64(uint.MaxValue + 1L)));

    public string ULong() => Pick("0", "18446744073709551615", "9223372036854775808", Text(unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue))));

    public string Lsn() => $"{random.Next(1 << random.Next(31)):X}/{random.Next(1 << random.Next(31)):X}";

    public string Tid() => $"({UInt()},{random.Next(ushort.MaxValue + 1)})";

    public string Snapshot()
    {
        var first = random.Next(1, 1000);
        return $"{first}:{first + 10}:{string.Join(',', Enumerable.Range(first, 9).Where(_ => random.Next(3) == 0))}";
    }

    public string Small() => Pick("0", "127", Text(random.Next(128)));

    public string Inet() => random.Next(2) == 0 ? $"{Version4()}{Pick("", "/32", "/0", $"/{random.Next(33)}")}" : $"{Version6()}{Pick("", "/128", "/0", $"/{random.Next(129)}")}";

    public string Host() => random.Next(2) == 0 ? Version4() : Version6();

    /// <summary>A network, whose bits end with its prefix.</summary>
    public string Cidr()
    {
        var length = random.Next(33);
        var bits = length == 0 ? 0u : (uint)random.NextInt64(uint.MaxValue + 1L) & (uint.MaxValue << (32 - length));
        return Pick($"{bits >> 24}.{(bits >> 16) & 255}.{(bits >> 8) & 255}.{bits & 255}/{length}", $"{random.Next(65536):x}:{random.Next(65536):x}::/{random.Next(32, 129)}", "::/0", Version6());
    }

    public string Mac(int length) => string.Join(':', Enumerable.Range(0, length).Select(_ => random.Next(256).ToString("x2", CultureInfo.InvariantCulture)));

    public string Number() => Pick(
        "0", "-0", "NaN", "Infinity", "-Infinity", "1e300", "5e-324", "0.1", "-1e15", "1e14", "0.0001", "0.00001", Finite());

    /// <summary>A number below 2^53; of those above, the server's digits are not always the fewest that tell them from others.</summary>
    public string Finite() => ((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-20, 16))).ToString("R", CultureInfo.InvariantCulture);

    public string Point() => $"({Number()},{Number()})";

    public string Points() => string.Join(',', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Point()));

    public string Path() => Pick($"[{Points()}]", $"({Points()})");

    public string Vector() => string.Join(' ', Enumerable.Range(0, random.Next(6)).Select(_ => Lexeme() + Pick("", $":{Position()}", $":{Position()},{Position()},16383")));

    /// <summary>A tree of operators, with more parentheses than it needs.</summary>
    public string Query(int depth = 4) => depth == 0 || random.Next(4) == 0
        ? Lexeme() + Pick("", "", ":*", ":A", ":*BD", ":ABCD")
        : Pick(
            $"!({Query(depth - 1)})",
            $"({Query(depth - 1)}) & ({Query(depth - 1)})",
            $"({Query(depth - 1)}) | ({Query(depth - 1)})",
            $"({Query(depth - 1)}) <-> ({Query(depth - 1)})",
            $"({Query(depth - 1)}) <{Pick("0", "2", "16384")}> ({Query(depth - 1)})");

    public string Pick(params string[] values) => values[random.Next(values.Length)];

    private string Position() => $"{random.Next(1, 200)}{Pick("", "A", "B", "C", "D")}";

    private string Lexeme()
    {
        var word = Words[random.Next(Words.Length)] + Pick("", "", Words[random.Next(Words.Length)]);
        return $"'{word.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private string Version4() => Pick("0.0.0.0", "255.255.255.255", $"{random.Next(256)}.{random.Next(256)}.{random.Next(256)}.{random.Next(256)}");

    private string Version6() => Pick(
        "::", "::1", "fe80::", $"::ffff:{random.Next(256)}.2.3.4",
        string.Join(':', Enumerable.Range(0, 8).Select(_ => random.Next(3) == 0 ? "0" : random.Next(65536).ToString("x", CultureInfo.InvariantCulture))));

    private static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
