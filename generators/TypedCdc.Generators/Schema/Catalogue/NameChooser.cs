using System.Globalization;
using System.Text;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>Names that PostgreSQL chooses for what has none, such as <c>orders_pkey</c>.</summary>
/// <remarks>Source: makeObjectName in indexcmds.c.</remarks>
internal static class NameChooser
{
    /// <summary>The names with underscores between, both shortened evenly until all fit.</summary>
    public static string Join(string table, string? column, string label)
    {
        var space = CatalogueLength.MostBytes - label.Length - 1 - (column is null ? 0 : 1);
        var first = Encoding.UTF8.GetByteCount(table);
        var second = column is null ? 0 : Encoding.UTF8.GetByteCount(column);
        while (first + second > space)
        {
            if (first > second)
            {
                first--;
            }
            else
            {
                second--;
            }
        }

        var start = CatalogueLength.Cut(table, first);
        return column is null ? $"{start}_{label}" : $"{start}_{CatalogueLength.Cut(column, second)}_{label}";
    }

    /// <summary>The columns of an index in one name; a column that comes again gets a number.</summary>
    /// <remarks>Source: ChooseIndexColumnNames and ChooseIndexNameAddition in indexcmds.c.</remarks>
    public static string JoinColumns(IEnumerable<string> columns)
    {
        var name = new StringBuilder();
        var taken = new HashSet<string>();
        foreach (var column in columns)
        {
            name.Append(name.Length == 0 ? "" : "_").Append(MakeUnique(column, taken));
            if (name.Length > CatalogueLength.MostBytes)
            {
                break;
            }
        }

        return CatalogueLength.Cut(name.ToString());
    }

    private static string MakeUnique(string column, HashSet<string> taken)
    {
        var name = column;
        for (var i = 1; !taken.Add(name); i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            name = CatalogueLength.Cut(column, CatalogueLength.MostBytes - number.Length) + number;
        }

        return name;
    }
}
