using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1212Tests() : RuleTests("TCDC1212")
{
    protected override string Bad =>
        """
        public enum Status { Open, Paid, Lost }

        [CdcTable("orders")]
        public partial record Order(long Id, [|Status|] Status);
        """;

    protected override string Good =>
        """
        public enum Status { Open, Paid, [CdcUnknownLabel] Lost }

        [CdcTable("orders")]
        public partial record Order(long Id, Status Status);
        """;

    protected override string Message => "'Status' is Status, whose member Lost stands for no label of public.status (db/schema.sql:1)";

    private protected override SqlInput[] Schema =>
        ["CREATE TYPE status AS ENUM ('open', 'paid');\nCREATE TABLE orders (id bigint NOT NULL, status status NOT NULL);"];

    [Fact]
    public async Task Names_them_all() => Assert.Contains(
        "whose members Sent, Lost stand for no label",
        Assert.Single(await Reports("public enum Status { Open, Paid, Sent, Lost } [CdcTable(\"orders\")] public partial record T([|Status|] Status);")),
        StringComparison.Ordinal);
}
