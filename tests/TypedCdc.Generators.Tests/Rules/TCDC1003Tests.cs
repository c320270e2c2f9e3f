namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1003Tests() : RuleTests("TCDC1003")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, [property: CdcColumn("id")] long [|Number|]);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, [property: CdcColumn("number")] long Number);
        """;

    protected override string Message => "'Id' and 'Number' are both mapped to column 'id'";

    [Theory]
    [InlineData("""[CdcTable("t")] public partial class T { public int OrderId { get; set; } public int [|OrderID|] { get; set; } }""")]
    [InlineData("""public class B { public int Id { get; set; } } [CdcTable("t")] public partial class T : B { [CdcColumn("id")] public int [|Other|] { get; set; } }""")]
    public Task Also_reports(string source) => Reports(source);

    [Theory]
    [InlineData("""[CdcTable("t")] public partial record T([property: CdcColumn("id")] int A, [property: CdcColumn("Id")] int B);""")]
    public Task Does_not_report(string source) => ReportsNothing(source);
}
