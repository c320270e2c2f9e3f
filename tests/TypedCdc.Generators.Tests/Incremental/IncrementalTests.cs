using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Incremental;

/// <summary>Which steps an edit runs again, and with what outcome; records in the order of the source.</summary>
public sealed class IncrementalTests
{
    private const string Untouched = "Unchanged";

    [Fact]
    public void Unrelated_file_leaves_all_as_it_is() => AssertSteps(
        IncrementalEdit.Add(Sources.Shop, "class Unrelated { }"),
        records: "Unchanged, Unchanged",
        recordFiles: "Cached, Cached",
        handlers: Untouched,
        handlerFiles: "Cached");

    [Theory]
    [InlineData("=> default;", "=> ValueTask.CompletedTask;")]
    [InlineData("public long Id { get; set; }", "public long Id { get; set; } = 7; // comment")]
    [InlineData("public partial class Line\n{", "/// <summary>Moved.</summary>\n\n\npublic partial class Line\n{")]
    [InlineData("public partial class Line\n{", "public partial class Line\n{\n    public static int Count { get; set; }\n    public long Twice => Id * 2;\n    private int _x;")]
    public void Edit_that_changes_no_mapping_emits_nothing(string old, string @new) => AssertSteps(
        IncrementalEdit.Replace(Sources.Shop, old, @new),
        records: "Unchanged, Unchanged",
        recordFiles: "Cached, Cached",
        handlers: Untouched,
        handlerFiles: "Cached");

    [Fact]
    public void Edit_that_only_changes_what_is_reported_emits_nothing() => AssertSteps(
        IncrementalEdit.Replace(Sources.Shop, "public int Quantity", "[CdcColumn(\"x\")] public int Gone { get; } public int Quantity"),
        records: "Unchanged, Unchanged",
        recordFiles: "Cached, Cached",
        handlers: Untouched,
        handlerFiles: "Cached");

    [Theory]
    [InlineData("public int Quantity { get; set; }", "public int? Quantity { get; set; }")]
    [InlineData("public int Quantity { get; set; }", "public int Quantity { get; set; } public int Added { get; set; }")]
    [InlineData("\"lines\"", "\"order_lines\"")]
    public void Changed_mapping_emits_that_record_only(string old, string @new) => AssertSteps(
        IncrementalEdit.Replace(Sources.Shop, old, @new),
        records: "Unchanged, Modified",
        recordFiles: "Cached, Modified",
        handlers: Untouched,
        handlerFiles: "Cached");

    [Fact]
    public void Reordered_members_emit_that_record_only() => AssertSteps(
        IncrementalEdit.Replace(
            Sources.Shop,
            "public long Id { get; set; }\n\n    public int Quantity { get; set; }",
            "public int Quantity { get; set; }\n\n    public long Id { get; set; }"),
        records: "Unchanged, Modified",
        recordFiles: "Cached, Modified",
        handlers: Untouched,
        handlerFiles: "Cached");

    [Fact]
    public void Changed_enum_emits_the_record_that_has_it() => AssertSteps(
        IncrementalEdit.Replace(Sources.Shop, "Closed }", "Closed, Lost }"),
        records: "Modified, Unchanged",
        recordFiles: "Modified, Cached",
        handlers: Untouched,
        handlerFiles: "Cached");

    [Fact]
    public void Changed_route_emits_the_handler_only() => AssertSteps(
        IncrementalEdit.Replace(Sources.Shop, "Insert<Order>", "Upsert<Order>"),
        records: "Unchanged, Unchanged",
        recordFiles: "Cached, Cached",
        handlers: "Modified",
        handlerFiles: "Modified");

    [Fact]
    public void Added_record_is_new_and_leaves_the_others() => AssertSteps(
        IncrementalEdit.Add(Sources.Shop, "[TypedCdc.CdcTable] public partial record Customer(long Id);"),
        records: "Unchanged, Unchanged, New",
        recordFiles: "Cached, Cached, New",
        handlers: Untouched,
        handlerFiles: "Cached");

    /// <summary>What is generated does not depend on the schema, so no edit of it runs any step of ours.</summary>
    [Fact]
    public void Changed_sql_emits_nothing() => AssertSteps(
        IncrementalEdit.ReplaceSql(Sources.Shop, "CREATE TABLE orders (id bigint);", "CREATE TABLE orders (id text);"),
        records: "Cached, Cached",
        recordFiles: "Cached, Cached",
        handlers: "Cached",
        handlerFiles: "Cached");

    private static void AssertSteps(
        IReadOnlyDictionary<string, string> reasons,
        string records,
        string recordFiles,
        string handlers,
        string handlerFiles)
    {
        Assert.Equal(records, reasons[TrackingNames.RecordModels]);
        Assert.Equal(recordFiles, reasons[TrackingNames.RecordFiles]);
        Assert.Equal(handlers, reasons[TrackingNames.HandlerModels]);
        Assert.Equal(handlerFiles, reasons[TrackingNames.HandlerFiles]);
    }
}
