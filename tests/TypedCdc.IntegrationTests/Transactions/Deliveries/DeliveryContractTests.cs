namespace TypedCdc.IntegrationTests.Transactions.Deliveries;

/// <summary>The check of the contract lets pass what may happen, and nothing else.</summary>
public sealed class DeliveryContractTests
{
    private const string First = "begin 1 100|1 insert a|2 insert b|commit|";
    private const string Second = "begin 2 200|1 insert c|commit|";
    private const string Third = "begin 3 300|1 insert d|commit|";

    [Theory]
    [InlineData(First + Second + Third)]
    [InlineData("begin 1 100|1 insert a|abort|" + First + Second + Third)]
    [InlineData("begin 1 100|1 insert a|run|" + First + Second + Third)]
    [InlineData(First + Second + "run|" + First + Second + Third)]
    [InlineData(First + Second + "run|" + Second + Third)]
    [InlineData(First + Second + "begin 3 300|run|" + Second + Third)]
    [InlineData(First + Second + "run|" + First + "run|begin 1 100|1 insert a|abort|" + First + Second + Third)]
    public void Repeats_from_an_earlier_beginning_are_allowed(string lines)
        => Assert.Equal(DeliveryText.Of(Read(First + Second + Third)), DeliveryText.Of(DeliveryContract.Check(Read(lines))));

    [Theory]
    [InlineData(First + "begin 2 200|1 insert c|abort|" + Third)]
    [InlineData(First + "begin 2 200|1 insert c|run|" + Third)]
    [InlineData(First + Third + Second)]
    [InlineData(First + Second + Third + "run|" + First + Third)]
    [InlineData(First + Second + "run|" + First + Third)]
    [InlineData(First + Second + "run|begin 1 100|1 insert a|commit|")]
    [InlineData(First + Second + "run|begin 1 100|1 insert x|2 insert b|commit|")]
    [InlineData(First + Second + "run|begin 7 100|1 insert a|2 insert b|commit|")]
    [InlineData("begin 1 100|1 insert a|2 insert b|3 insert c|abort|" + First)]
    public void Anything_else_is_not(string lines)
        => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => DeliveryContract.Check(Read(lines)));

    private static List<DeliveredTransaction> Read(string lines)
        => DeliveredTransaction.Read(lines.Split('|', StringSplitOptions.RemoveEmptyEntries));
}
