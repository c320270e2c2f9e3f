using TypedCdc.Generators.Tests.CodeFixes.Kit;

namespace TypedCdc.Generators.Tests.CodeFixes;

public sealed class DeclarationFixTests
{
    private const string Body = "{\n    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;\n}\n";
    private const string Order = "[CdcTable(\"orders\")]\npublic partial record Order(long Id);\n\n";

    [Theory]
    [InlineData("public record Order(long Id);", "public partial record Order(long Id);")]
    [InlineData("record Order(long Id);", "partial record Order(long Id);")]
    [InlineData("// one\npublic readonly record struct Order(long Id);", "// one\npublic readonly partial record struct Order(long Id);")]
    [InlineData("sealed class Order { public long Id { get; set; } }", "sealed partial class Order { public long Id { get; set; } }")]
    public Task Makes_a_type_partial(string source, string expected) => FixAssert.Mends(
        "TCDC1001", $"/// <summary>One.</summary>\n[CdcTable(\"orders\")]\n{source}\n", $"/// <summary>One.</summary>\n[CdcTable(\"orders\")]\n{expected}\n");

    [Fact]
    public Task Makes_what_it_is_nested_in_partial() => FixAssert.Mends(
        "TCDC1001",
        "// here\nstatic class Outer\n{\n    [CdcTable]\n    internal record A(long Id);\n    [CdcTable]\n    internal record B(long Id);\n}\n",
        "// here\nstatic partial class Outer\n{\n    [CdcTable]\n    internal partial record A(long Id);\n    [CdcTable]\n    internal partial record B(long Id);\n}\n");

    [Fact]
    public Task Marks_a_handler() => FixAssert.Mends(
        "TCDC1101",
        $"{Order}// orders\npublic class Orders : IChangeHandler<Insert<Order>>\n{Body}",
        $"{Order}// orders\n[CdcHandler]\npublic partial class Orders : IChangeHandler<Insert<Order>>\n{Body}");

    [Fact]
    public Task Marks_a_handler_beside_what_it_is_marked_with() => FixAssert.Mends(
        "TCDC1101",
        $"{Order}/// <summary>Orders.</summary>\n[Serializable]\npartial class Orders : IChangeHandler<Insert<Order>>\n{Body}",
        $"{Order}/// <summary>Orders.</summary>\n[Serializable]\n[CdcHandler]\npartial class Orders : IChangeHandler<Insert<Order>>\n{Body}");

    [Theory]
    [InlineData("file partial record Order(long Id);", "partial record Order(long Id);")]
    [InlineData("file sealed partial record Order(long Id);", "sealed partial record Order(long Id);")]
    public Task Lets_generated_code_reach_it(string source, string expected) => FixAssert.Mends(
        "TCDC1008", $"// one\n[CdcTable(\"orders\")]\n{source}\n", $"// one\n[CdcTable(\"orders\")]\n{expected}\n");

    [Theory]
    [InlineData("    [CdcColumn(\"a\"), Obsolete]\n    public static int A { get; set; }", "    [Obsolete]\n    public static int A { get; set; }")]
    [InlineData(
        "    /// <summary>One.</summary>\n    [CdcColumn(\"a\")]\n    public static int A { get; set; }",
        "    /// <summary>One.</summary>\n    public static int A { get; set; }")]
    [InlineData("    [Obsolete]\n    [CdcClamp]\n    [CdcColumn(\"a\")]\n    public static DateTime A { get; set; }", "    [Obsolete]\n    public static DateTime A { get; set; }")]
    public Task Removes_an_attribute_without_effect(string source, string expected) => FixAssert.Mends(
        "TCDC1009",
        $"[CdcTable]\npublic partial record T(long Id)\n{{\n{source}\n}}\n",
        $"[CdcTable]\npublic partial record T(long Id)\n{{\n{expected}\n}}\n");

    [Theory]
    [InlineData("[CdcClamp] long Id, [property: CdcClamp] int B", "long Id, int B")]
    [InlineData("\n    // the key\n    [CdcClamp] long Id", "\n    // the key\n    long Id")]
    public Task Removes_what_has_nothing_to_clamp(string source, string expected) => FixAssert.Mends(
        "TCDC1012", $"[CdcTable]\npublic partial record T({source});\n", $"[CdcTable]\npublic partial record T({expected});\n");
}
