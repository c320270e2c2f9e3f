namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1024Tests() : RuleTests("TCDC1024")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, [[|CdcReselect|]] string Note);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, [CdcReselect] Toast<string> Note);
        """;

    protected override string Message =>
        "'Note' is marked with [CdcReselect], but it is of type 'string', which cannot say that the row is gone; declare it as Toast<T>";

    [Theory]
    [InlineData("""[CdcTable("t"), [|CdcReselect|]] public partial record T(int Id, string? Note);""")]
    [InlineData("""[CdcTable("t")] public partial record T(int Id) { [[|CdcReselect|]] public string? Note { get; init; } }""")]
    [InlineData("""[CdcComposite("t")] public partial record T(int Id, [[|CdcReselect|]] string? Note);""")]
    [InlineData("""[CdcComposite("t"), [|CdcReselect|]] public partial record T(int Id, string? Note);""")]
    public Task Also_reports(string source) => Reports(source);

    [Theory]
    [InlineData("""[CdcTable("t"), CdcReselect] public partial record T(int Id, Toast<string?> Note, string State);""")]
    [InlineData("""[CdcTable("t")] public partial record T(int Id) { [CdcReselect] public Toast<string[]> Notes { get; init; } }""")]
    [InlineData("""[CdcTable("t")] public partial record T(int Id, [property: CdcReselect] Toast<byte[]?> Note);""")]
    public Task Does_not_report(string source) => ReportsNothing(source);
}
