namespace TypedCdc.Provisioning.Checks;

/// <summary>Finds the name that was probably meant.</summary>
internal static class DidYouMean
{
    /// <summary>The candidate that differs least from <paramref name="name"/>, if it does not differ much.</summary>
    public static T? Closest<T>(string name, IEnumerable<T> candidates, Func<T, string> nameOf)
        where T : struct =>
        candidates
            .Select(candidate => (Candidate: (T?)candidate, Distance: Distance(name, nameOf(candidate))))
            .Where(pair => pair.Distance <= Math.Max(1, name.Length / 3))
            .OrderBy(pair => pair.Distance)
            .FirstOrDefault().Candidate;

    /// <summary>Edits that turn one into the other, case and underscores apart.</summary>
    private static int Distance(string left, string right)
    {
        left = left.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
        right = right.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
        int[] above = [.. Enumerable.Range(0, right.Length + 1)];
        for (var i = 0; i < left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var replaced = above[j] + (left[i] == right[j] ? 0 : 1);
                row[j + 1] = Math.Min(replaced, Math.Min(above[j + 1], row[j]) + 1);
            }

            above = row;
        }

        return above[^1];
    }
}
