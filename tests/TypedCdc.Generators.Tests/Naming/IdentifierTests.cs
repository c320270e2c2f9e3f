using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Tests.Naming;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("Order", "Order")]
    [InlineData("class", "@class")]
    [InlineData("record", "@record")]
    [InlineData("field", "@field")]
    [InlineData("extension", "@extension")]
    [InlineData("Class", "Class")]
    public void Keywords_are_escaped(string name, string expected) => Assert.Equal(expected, Identifier.Escaped(name));

    [Fact]
    public void Taken_names_are_numbered()
    {
        var names = new UniqueNames(["Reader", "Reader2"]);
        Assert.Equal(["Reader3", "Other", "Other2", "Reader4"], new[] { "Reader", "Other", "Other", "Reader" }.Select(names.Take));
    }
}
