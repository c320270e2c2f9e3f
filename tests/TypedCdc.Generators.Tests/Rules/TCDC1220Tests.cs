namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1220Tests() : SqlRuleTests("TCDC1220")
{
    protected override string Bad =>
        """
        CREATE TABLE orders (id bigint NOT NULL);
        CREATE TABLE lines (id bigint, quantity [|)|];
        DROP TABLE [|customers|];
        """;

    protected override string Good =>
        """
        CREATE TABLE orders (id bigint NOT NULL);
        CREATE TABLE lines (id bigint, quantity int);
        DROP TABLE IF EXISTS customers;
        """;

    protected override string Message => "CREATE TABLE lines: expected a type, found )";
}
