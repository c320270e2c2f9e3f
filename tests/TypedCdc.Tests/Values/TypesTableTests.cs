using System.Text.RegularExpressions;
using TypedCdc.Tests.Architecture;
using TypedCdc.Values;
using TypedCdc.Values.Extensions;

namespace TypedCdc.Tests.Values;

/// <summary>The table of types in the documentation says what the code does.</summary>
public sealed partial class TypesTableTests
{
    private const uint OwnOid = 16_384;

    private static readonly Dictionary<string, string> Typnames = new()
    {
        ["boolean"] = "bool", ["smallint"] = "int2", ["integer"] = "int4", ["bigint"] = "int8", ["real"] = "float4",
        ["double precision"] = "float8", ["character"] = "bpchar", ["\"char\""] = "char",
    };

    /// <summary>Rows of types that are read as others are.</summary>
    private static readonly string[] DescribedInWords = ["an array", "int2vector, oidvector", "citext", "vector, halfvec", "every type"];

    private static readonly List<(string Types, string[] Targets)> Rows =
        [.. Repository.Read("docs/records-and-handlers.md").Split('\n')
            .SkipWhile(line => !line.StartsWith("| PostgreSQL | CLR", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[1], Code().Matches(cells[2]).Select(match => match.Groups[1].Value).ToArray()))];

    [Fact]
    public void Every_row_lists_what_its_types_are_read_as()
    {
        foreach (var (types, targets) in Rows.Where(row => !row.Types.StartsWith("a ", StringComparison.Ordinal) && !DescribedInWords.Contains(row.Types)))
        {
            foreach (var type in types.Split(", ").Select(TypeOf))
            {
                Assert.Equal($"{type}: {string.Join(", ", ReadableTypes.NamesOf(type))}", $"{type}: {string.Join(", ", targets)}");
            }
        }
    }

    [Fact]
    public void No_type_is_missing()
    {
        var listed = Rows.SelectMany(row => row.Types.Split(", ")).Select(name => Typnames.GetValueOrDefault(name, name)).ToHashSet();
        var readable = typeof(PgTypeOid).GetFields()
            .Where(field => field.Name != nameof(PgTypeOid.Unknown))
            .Select(field => ReadableTypes.BuiltIn((uint)field.GetRawConstantValue()!)!)
            .Where(type => ReadableTypes.TargetsOf(type).Count > 0);

        Assert.All(readable, type => Assert.Contains(Typnames.GetValueOrDefault(type.Name, type.Name), listed));
    }

    private static PgType TypeOf(string name) => name == "an enum"
        ? new PgType(OwnOid, "public", "mood", PgTypeKind.Enum, PgTypeOid.Text)
        : ExtensionTypes.Find(extension: null, OwnOid, "public", name)
            ?? ReadableTypes.BuiltIn(Typnames.GetValueOrDefault(name, name)) ?? throw new InvalidOperationException($"There is no type {name}.");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
