using TypedCdc.Metadata;
using TypedCdc.Provisioning.Checks;

namespace TypedCdc.Tests.Provisioning;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData("orders", "Orders")]
    [InlineData("order_lines", "orderlines")]
    [InlineData("custmer", "customer")]
    [InlineData("id", null)]
    public void Closest_name(string name, string? closest) => Assert.Equal(
        closest,
        DidYouMean.Closest(
            name,
            new[] { "Orders", "orderlines", "customer", "total" }.Select(candidate => new TableName("s", candidate)),
            candidate => candidate.Name)?.Name);
}
