using System.Text.RegularExpressions;
using NpgsqlTypes;
using TypedCdc.Metadata.Readers;
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

    private static readonly string Table = Repository.Read("docs/records-and-handlers.md");

    private static readonly List<(string Types, string[] Targets)> Rows =
        [.. Table.Split('\n')
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

    /// <summary>These rows say as what others are read, and this is what they mean.</summary>
    [Theory]
    [InlineData("citext", "as text", "citext", "text", "")]
    [InlineData("int2vector, oidvector", "as an array of one dimension of smallint, of oid", "int2vector", "smallint", "[]")]
    [InlineData("int2vector, oidvector", "as an array of one dimension of smallint, of oid", "oidvector", "oid", "[]")]
    [InlineData("vector, halfvec", "as an array of one dimension of real", "vector", "real", "[]")]
    public void Rows_that_point_to_others(string row, string words, string type, string other, string suffix)
    {
        Assert.Contains($"| {row} | {words} |", Table, StringComparison.Ordinal);
        Assert.Equal(ReadableTypes.NamesOf(TypeOf(other)).Select(name => name + suffix), ReadableTypes.NamesOf(TypeOf(type)));
    }

    [Fact]
    public void Halves_are_read_as_reals_are_and_as_Half() =>
        Assert.Equal(["Half[]", .. ReadableTypes.NamesOf(TypeOf("vector"))], ReadableTypes.NamesOf(TypeOf("halfvec")));

    [Theory]
    [InlineData("an array", "_int4", "int", "T")]
    [InlineData("a multirange", "int4multirange", "NpgsqlRange<int>", "NpgsqlRange<T>")]
    [InlineData("a range", "int4range", "int", "T")]
    public void Everything_that_is_made_of_others_is_listed(string row, string typname, string element, string shown)
    {
        var type = ReadableTypes.BuiltIn(typname)!;
        ReaderCase[] readers = element == "int" ? MadeOf<int, Int32Reader>() : MadeOf<NpgsqlRange<int>, RangeReader<int, Int32Reader>>();

        Assert.Equal(
            readers.Where(reader => reader.CanRead(type)).Select(reader => reader.Name.Replace(element, shown, StringComparison.Ordinal)).Order(),
            Rows.Single(one => one.Types == row).Targets.Order());
    }

    /// <summary>Every reader that reads what is made of what another one reads.</summary>
    private static ReaderCase[] MadeOf<T, TReader>()
        where TReader : struct, IValueReader<T> =>
    [
        .. typeof(IValueReader<>).Assembly.GetTypes()
            .Where(type => type.IsValueType && type.Namespace == typeof(TReader).Namespace && type.GetGenericArguments() is [_, { } reader]
                && reader.GetGenericParameterConstraints().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IValueReader<>)))
            .Where(type => type != typeof(NullableReferenceReader<,>))
            .Select(type => type.MakeGenericType(typeof(T), typeof(TReader)))
            .Select(reader => (ReaderCase)typeof(ReaderCase).GetMethod(nameof(ReaderCase.OnHeap))!
                .MakeGenericMethod(reader.GetInterfaces().Single().GetGenericArguments()[0], reader).Invoke(null, null)!),
    ];

    private static PgType TypeOf(string name) => name == "an enum"
        ? new PgType(OwnOid, "public", "mood", PgTypeKind.Enum, PgTypeOid.Text)
        : ExtensionTypes.Find(extension: null, OwnOid, "public", name)
            ?? ReadableTypes.BuiltIn(Typnames.GetValueOrDefault(name, name)) ?? throw new InvalidOperationException($"There is no type {name}.");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
