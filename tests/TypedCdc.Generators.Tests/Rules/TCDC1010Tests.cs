namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1010Tests() : RuleTests("TCDC1010")
{
    protected override string Bad =>
        """
        public enum Status
        {
            PaidInFull,
            [|Paid_in_full|],
        }

        [CdcTable("orders")]
        public partial record Order(long Id, Status Status);
        """;

    protected override string Good =>
        """
        public enum Status
        {
            PaidInFull,
            Settled = PaidInFull,
        }

        [CdcTable("orders")]
        public partial record Order(long Id, Status Status);
        """;

    protected override string Message => "'PaidInFull' and 'Paid_in_full' of enum 'Status' both stand for the label 'paid_in_full'";

    [Theory]
    [InlineData("""public enum E { A, [NpgsqlTypes.PgName("a")] [|B|] } [CdcTable("t")] public partial record T(Toast<E?> A);""")]
    public Task Also_reports(string source) => Reports(source);
}
