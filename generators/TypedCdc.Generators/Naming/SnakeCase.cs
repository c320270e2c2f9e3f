using System.Globalization;
using System.Text;

namespace TypedCdc.Generators.Naming;

/// <summary>
/// The default naming: that of Npgsql's <c>NpgsqlSnakeCaseNameTranslator</c>, so <c>OrderID</c> is <c>order_id</c>.
/// It differs where that one would lose letters: those of scripts without upper and lower case are kept as they are.
/// </summary>
internal static class SnakeCase
{
    public static string Of(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        UnicodeCategory? previous = null;
        for (var i = 0; i < name.Length; i++)
        {
            var current = name[i];
            if (current == '_')
            {
                builder.Append('_');
                previous = null;
                continue;
            }

            var category = char.GetUnicodeCategory(current);
            if (category is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter)
            {
                if (StartsWord(name, i, previous))
                {
                    builder.Append('_');
                }

                current = char.ToLowerInvariant(current);
            }

            builder.Append(current);
            previous = category;
        }

        return builder.ToString();
    }

    private static bool StartsWord(string name, int index, UnicodeCategory? previous) => previous switch
    {
        null => false,
        UnicodeCategory.LowercaseLetter => true,
        UnicodeCategory.DecimalDigitNumber => false,
        _ => index + 1 < name.Length && char.IsLower(name[index + 1]),
    };
}
