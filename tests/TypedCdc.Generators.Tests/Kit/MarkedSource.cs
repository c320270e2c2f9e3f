namespace TypedCdc.Generators.Tests.Kit;

/// <summary>A source with <c>[|marks|]</c> around what is to be reported.</summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<string> Marked)
{
    public static MarkedSource Parse(string source)
    {
        var marked = new List<string>();
        var text = source;
        for (var start = text.IndexOf("[|", StringComparison.Ordinal); start >= 0; start = text.IndexOf("[|", StringComparison.Ordinal))
        {
            var end = text.IndexOf("|]", start, StringComparison.Ordinal);
            marked.Add(text[(start + 2)..end]);
            text = text[..start] + text[(start + 2)..end] + text[(end + 2)..];
        }

        return new MarkedSource(text, marked);
    }
}
