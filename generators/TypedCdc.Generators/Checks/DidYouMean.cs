namespace TypedCdc.Generators.Checks;

/// <summary>Finds the name that was probably meant, as the check at run time does.</summary>
internal static class DidYouMean
{
    /// <summary>The candidate that differs least from <paramref name="name"/>, if it does not differ much.</summary>
    public static T? Closest<T>(string name, IEnumerable<T> candidates, Func<T, string> nameOf)
        where T : class
    {
        var wanted = Fold(name);
        var least = Math.Max(1, name.Length / 3) + 1;
        T? closest = null;
        foreach (var candidate in candidates)
        {
            var other = Fold(nameOf(candidate));
            var distance = Math.Abs(wanted.Length - other.Length) < least ? Distance(wanted, other) : least;
            if (distance < least)
            {
                least = distance;
                closest = candidate;
            }
        }

        return closest;
    }

    /// <summary>Case and underscores do not count.</summary>
    private static string Fold(string name) => name.Replace("_", "").ToUpperInvariant();

    /// <summary>Edits that turn one into the other.</summary>
    private static int Distance(string left, string right)
    {
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

        return above[right.Length];
    }
}
