using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Analyzers;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1901Tests() : RuleTests("TCDC1901")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record [|Order|](long Id);
        """;

    protected override string Good => MarkedSource.Parse(Bad).Text;

    protected override string Message =>
        "No code was generated for 'Order', which is a defect of TypedCdc: please report it with this stack: "
        + "System.InvalidOperationException: forced at TypedCdc.Generators.Tests.";

    protected override DiagnosticAnalyzer[] Analyzers => [new RecordAnalyzer(Defects.InParser)];

    [Fact]
    public async Task Is_reported_for_the_emitter_and_for_handlers()
    {
        await DiagnosticAssert.Reports("TCDC1901", Bad, [new RecordAnalyzer(Defects.InEmitter)]);
        await DiagnosticAssert.Reports(
            "TCDC1901",
            "[CdcHandler] public partial class [|Handler|] : ITransactionHandler;",
            [new HandlerAnalyzer(Defects.InHandlerParser)]);
    }

    [Fact]
    public async Task Message_is_one_line() => Assert.DoesNotContain('\n', Assert.Single(await Reports(Bad)));

    [Fact]
    public void Generator_leaves_out_the_type_and_no_other()
    {
        const string source =
            """
            [CdcTable("orders")] public partial record Order(long Id);
            [CdcTable("lines")] public partial record Line(long Id);
            [CdcHandler] public partial class Handler : ITransactionHandler;
            """;
        var compilation = TestCompilation.Of(source);
        foreach (var record in new[] { Defects.InParser, Defects.InEmitter })
        {
            var run = GeneratorRun.Of(compilation, new CdcGenerator(record, Artefacts.Handler));
            Assert.Equal(["Handler-routes.g.cs", "Line.g.cs"], run.Files.Keys.Order());
        }

        var other = GeneratorRun.Of(compilation, new CdcGenerator(Artefacts.Record, Defects.InHandlerParser));
        Assert.Equal(["Line.g.cs", "Order.g.cs"], other.Files.Keys.Order());
    }
}
