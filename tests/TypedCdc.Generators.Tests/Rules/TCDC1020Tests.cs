namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1020Tests() : RuleTests("TCDC1020")
{
    protected override string Bad =>
        """
        public enum Status
        {
            Paid,
            [CdcUnknownLabel] Other,
            [CdcUnknownLabel] [|New|],
        }

        [CdcTable("orders")]
        public partial record Order(long Id, Status Status);
        """;

    protected override string Good =>
        """
        public enum Status
        {
            Paid,
            [CdcUnknownLabel] Other,
            New,
        }

        [CdcTable("orders")]
        public partial record Order(long Id, Status Status);
        """;

    protected override string Message => "'Other' and 'New' of enum 'Status' are both marked with [CdcUnknownLabel]";
}
