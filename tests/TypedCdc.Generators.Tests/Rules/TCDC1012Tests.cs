namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1012Tests() : RuleTests("TCDC1012")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, [[|CdcClamp|]] decimal Total);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, [CdcClamp] DateTime ValidUntil);
        """;

    protected override string Message =>
        "'Total' is marked with [CdcClamp] but is of type 'decimal', which has no first and last value to stand for others; it is for DateTime, DateTimeOffset, DateOnly, TimeOnly, TimeSpan";

    [Theory]
    [InlineData("PgTimestamp")]
    [InlineData("NpgsqlTypes.NpgsqlInterval?")]
    [InlineData("string[]")]
    public Task Also_reports(string type) => Reports($"[CdcTable(\"t\")] public partial record T([[|CdcClamp|]] {type} Member);");

    [Theory]
    [InlineData("DateTimeOffset?")]
    [InlineData("Toast<DateOnly?>")]
    [InlineData("TimeOnly[]")]
    [InlineData("System.Collections.Generic.List<TimeSpan?>?")]
    public Task Does_not_report(string type) => ReportsNothing($"[CdcTable(\"t\")] public partial record T([CdcClamp] {type} Member);");
}
