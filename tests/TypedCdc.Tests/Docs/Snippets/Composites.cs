namespace TypedCdc.Tests.Docs.Snippets;

internal static partial class Composites
{
    // CREATE TYPE shop.address AS (street text, town text, floor integer);
    [CdcComposite("shop.address")]
    public sealed partial record Address(string Street, string? Town);

    [CdcTable("shop.customers")]
    public sealed partial record Customer(long Id, Address Home, Address?[] Former);
}
