using System.Globalization;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Determinism;

public sealed class DeterminismTests
{
    private static readonly (string Path, string Text)[] Parts =
    [
        ("A.cs", "using TypedCdc; [CdcTable(\"items\")] public partial class Item { public int InfoIndex { get; set; } = -1; }"),
        ("B.cs", "public partial class Item { public long Id { get; set; } }"),
        ("C.cs", "using TypedCdc; [CdcTable] public partial record Order(long Id);"),
        ("D.cs", "using TypedCdc; public partial class Handler : IChangeHandler<Upsert<Item>>"
            + " { public System.Threading.Tasks.ValueTask HandleAsync(Upsert<Item> change, System.Threading.CancellationToken token) => default; }"),
        ("E.cs", "using TypedCdc; [CdcHandler] public partial class Handler : IChangeHandler<Insert<Order>>, IChangeHandler<Delete<Item>>"
            + " { public System.Threading.Tasks.ValueTask HandleAsync(Insert<Order> change, System.Threading.CancellationToken token) => default;"
            + " public System.Threading.Tasks.ValueTask HandleAsync(Delete<Item> change, System.Threading.CancellationToken token) => default; }"),
    ];

    [Theory]
    [InlineData(4, 3, 2, 1, 0)]
    [InlineData(1, 0, 4, 2, 3)]
    public void Order_of_files_does_not_matter(params int[] order) =>
        Assert.Equal(Generate(Parts), Generate([.. order.Select(i => Parts[i])]));

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Culture_does_not_matter(string culture)
    {
        var expected = Generate(Parts);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Generate(Parts));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Line_ends_of_the_input_do_not_matter()
    {
        var text = Incremental.Sources.Shop.ReplaceLineEndings("\n");
        Assert.Equal(
            GeneratorRun.Of(text).Files.OrderBy(file => file.Key),
            GeneratorRun.Of(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Files.OrderBy(file => file.Key));
    }

    [Fact]
    public void Repeated_mark_on_two_parts_gives_one_file() => Assert.Equal(
        ["Item.g.cs"],
        Generate([("A.cs", "[TypedCdc.CdcTable] public partial class Item { public int A { get; set; } }"), ("B.cs", "[TypedCdc.CdcTable] public partial class Item;")])
            .Select(file => file.Key));

    [Fact]
    public void A_type_that_is_record_and_handler_gives_two_files() => Assert.Equal(
        ["Item-routes.g.cs", "Item.g.cs"],
        Generate([("A.cs", "using TypedCdc; [CdcTable, CdcHandler] public partial class Item : ITransactionHandler { public int A { get; set; } }")])
            .Select(file => file.Key));

    private static List<KeyValuePair<string, string>> Generate((string Path, string Text)[] files) =>
        [.. GeneratorRun.Of(TestCompilation.OfFiles(files)).Files.OrderBy(file => file.Key, StringComparer.Ordinal)];
}
