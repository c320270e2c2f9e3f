namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1221Tests() : SqlRuleTests("TCDC1221")
{
    protected override string Bad =>
        """
        CREATE TABLE orders (id bigint NOT NULL);
        [|DO|] $$ BEGIN ALTER TABLE orders ADD total numeric; END $$;
        [|\i other.sql|]
        """;

    protected override string Good =>
        """
        CREATE TABLE orders (id bigint NOT NULL);
        DO $$ BEGIN PERFORM 1; END $$;
        """;

    protected override string Message => "ALTER TABLE in a block of code is not followed";
}
