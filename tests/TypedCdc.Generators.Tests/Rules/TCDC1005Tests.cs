namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1005Tests() : RuleTests("TCDC1005")
{
    protected override string Bad =>
        """
        [[|CdcTable("audit.daily.2024")|]]
        public partial record Entry(long Id);
        """;

    protected override string Good =>
        """
        [CdcTable("daily.2024", Schema = "audit")]
        public partial record Entry(long Id);
        """;

    protected override string Message => "The name of the table of 'Entry' has several dots; set Schema beside it";

    [Theory]
    [InlineData("""[[|CdcTable("")|]] public partial record T(long Id);""")]
    [InlineData("""[[|CdcTable(null!)|]] public partial record T(long Id);""")]
    [InlineData("""[[|CdcTable(" ")|]] public partial record T(long Id);""")]
    [InlineData("""[[|CdcTable("schema.")|]] public partial record T(long Id);""")]
    [InlineData("""[[|CdcTable(".table")|]] public partial record T(long Id);""")]
    [InlineData("""[[|CdcTable("t", Schema = "")|]] public partial record T(long Id);""")]
    [InlineData("""[[|CdcTable(Schema = null)|]] public partial record T(long Id);""")]
    [InlineData("""[[|CdcTable("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")|]] public partial record T(long Id);""")]
    [InlineData("""[CdcTable, [|System.ComponentModel.DataAnnotations.Schema.Table("")|]] public partial class T { public int A { get; set; } }""")]
    [InlineData("""[CdcTable("t")] public partial record T([property: [|CdcColumn("")|]] long Id);""")]
    [InlineData("""[CdcTable("t")] public partial record T([[|CdcColumn(null!)|]] long Id);""")]
    [InlineData("""[CdcTable("t")] public partial class T { [[|System.ComponentModel.DataAnnotations.Schema.Column(" ")|]] public int A { get; set; } }""")]
    [InlineData("""[CdcTable("t")] public partial class T { [[|NpgsqlTypes.PgName("")|]] public int A { get; set; } }""")]
    [InlineData("""[CdcTable("t")] public partial class T { public int [|éééééééééééééééééééééééééééééééé|] { get; set; } }""")]
    public Task Also_reports(string source) => Reports(source);

    [Theory]
    [InlineData("""[CdcTable("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")] public partial record T(long Id);""")]
    [InlineData("""[CdcTable("a b.c d")] public partial record T(long Id);""")]
    public Task Does_not_report(string source) => ReportsNothing(source);
}
