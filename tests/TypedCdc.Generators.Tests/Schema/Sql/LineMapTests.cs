using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Tests.Schema.Sql;

public sealed class LineMapTests
{
    [Theory]
    [InlineData("ab\ncd", 0, 1, 1)]
    [InlineData("ab\ncd", 2, 1, 3)]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("a\n\n\nb", 4, 4, 1)]
    [InlineData("", 0, 1, 1)]
    public void Counts_from_one(string text, int offset, int line, int column) =>
        Assert.Equal((line, column), new LineMap(text).Find(offset));
}
