using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Analyzers;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1200Tests() : RuleTests("TCDC1200")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record [|Order|](long Id);

        [CdcTable("lines")]
        public partial record Line(long Id);
        """;

    protected override string Good =>
        """
        [CdcHandler]
        public partial class Handler : ITransactionHandler;
        """;

    protected override string Message => "Mapped types are not checked against a database, since the project names no schema file; add <TypedCdcSchema";

    protected override DiagnosticAnalyzer[] Analyzers => [new SchemaAnalyzer()];

    [Fact]
    public async Task Is_not_reported_without_records() => Assert.Empty(await AnalyzerRun.Of(Good, "", Analyzers));

    [Fact]
    public async Task Is_not_reported_with_a_schema() => Assert.Empty(await AnalyzerRun.Of(
        MarkedSource.Parse(Bad).Text, ["CREATE TABLE orders (id bigint NOT NULL); CREATE TABLE lines (id bigint NOT NULL);"]));

    [Fact]
    public Task Other_additional_files_are_no_schema() => Reports(Bad, new SqlInput("CREATE TABLE orders (id bigint);") { IsSchema = false });
}
