using System.Text;

namespace TypedCdc.CodeFixes.Names;

/// <summary>Names in C# for what has another name in the database.</summary>
internal static class PascalCase
{
    /// <summary>The words of a name, each with a capital; where all letters are capitals, those within words are not.</summary>
    /// <param name="name">The name in the database.</param>
    /// <param name="otherwise">What it is called where the name has neither letters nor digits.</param>
    public static string Of(string name, string otherwise)
    {
        var isShouted = name.Any(char.IsUpper) && !name.Any(char.IsLower);
        var written = new StringBuilder(name.Length);
        var startsWord = true;
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character))
            {
                startsWord = true;
                continue;
            }

            written.Append(startsWord ? char.ToUpperInvariant(character) : isShouted ? char.ToLowerInvariant(character) : character);
            startsWord = false;
        }

        return written.Length == 0 ? otherwise : char.IsDigit(written[0]) ? "_" + written : written.ToString();
    }
}
