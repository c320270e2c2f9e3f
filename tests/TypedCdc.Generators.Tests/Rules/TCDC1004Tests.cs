using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1004Tests() : RuleTests("TCDC1004")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, Uri [|Page|]);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, string Page)
        {
            public Uri PageUri => new(Page);
        }
        """;

    protected override string Message => "'Page' is of type 'Uri', which no column can be read as. Supported are bool, short, int,";

    [Theory]
    [InlineData("nint")]
    [InlineData("object")]
    [InlineData("dynamic")]
    [InlineData("int[,,,]")]
    [InlineData("nint[]")]
    [InlineData("Toast<int>[]")]
    [InlineData("System.Uri[,]")]
    [InlineData("System.Uri")]
    [InlineData("System.Collections.Generic.IList<int>")]
    [InlineData("System.Collections.Generic.List<System.Uri>")]
    [InlineData("System.Collections.Generic.Dictionary<string, int>?")]
    [InlineData("System.Collections.Generic.SortedDictionary<string, string>")]
    [InlineData("Toast<Toast<int>>")]
    [InlineData("Toast<int>?")]
    [InlineData("Toast<object>")]
    [InlineData("System.Numerics.Complex")]
    [InlineData("(int A, int B)")]
    [InlineData("System.IntPtr?")]
    public async Task Reports_type(string type)
    {
        await Reports($"[CdcTable(\"t\")] public partial record T({type} [|Member|]);");
        await Reports($"[CdcTable(\"t\")] public partial class T {{ public {type} [|Member|] {{ get; set; }} = default!; }}");
    }

    [Fact]
    public async Task Does_not_report_a_type_that_does_not_exist() =>
        Assert.Empty(await AnalyzerRun.Of("[CdcTable(\"t\")] public partial record T(Missing Member);"));
}
