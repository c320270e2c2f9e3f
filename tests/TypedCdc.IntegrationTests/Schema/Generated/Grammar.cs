using System.Globalization;
using System.Text;

namespace TypedCdc.IntegrationTests.Schema.Generated;

/// <summary>
/// Makes texts by chance. A rule is a name with a colon, and its alternatives on the lines below; <c>{name}</c> stands for a text of
/// that rule, <c>*5</c> in front makes an alternative five times as likely, and <c>-</c> is an empty one.
/// </summary>
internal sealed class Grammar
{
    private const string Empty = "-";
    private readonly Dictionary<string, List<string>> _rules = [];

    public Grammar(string text)
    {
        List<string>? alternatives = null;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0))
        {
            if (!line.StartsWith(' '))
            {
                _rules.Add(line.TrimEnd(':'), alternatives = []);
                continue;
            }

            var (weight, alternative) = Weigh(line[2..]);
            alternatives!.AddRange(Enumerable.Repeat(alternative, weight));
        }
    }

    public string Text(string rule, Random random)
    {
        var text = new StringBuilder();
        Append(rule, random, text);
        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private void Append(string rule, Random random, StringBuilder text)
    {
        var alternatives = _rules[rule];
        var alternative = alternatives[random.Next(alternatives.Count)];
        for (var position = 0; position < alternative.Length;)
        {
            var open = alternative.IndexOf('{', position);
            if (open < 0)
            {
                text.Append(alternative, position, alternative.Length - position);
                return;
            }

            var close = alternative.IndexOf('}', open);
            text.Append(alternative, position, open - position);
            Append(alternative[(open + 1)..close], random, text);
            position = close + 1;
        }
    }

    private static (int Weight, string Alternative) Weigh(string line)
    {
        if (!line.StartsWith('*'))
        {
            return (1, line == Empty ? "" : line);
        }

        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return (int.Parse(line[1..space], CultureInfo.InvariantCulture), Weigh(line[(space + 1)..]).Alternative);
    }
}
