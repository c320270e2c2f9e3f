using System.Globalization;

namespace TypedCdc.Generators.Naming;

/// <summary>Gives each name once; one that is taken gets the first free number from 2 on.</summary>
internal sealed class UniqueNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    public UniqueNames()
        : this([])
    {
    }

    public string Take(string wanted)
    {
        var name = wanted;
        for (var i = 2; !_taken.Add(name); i++)
        {
            name = wanted + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }
}
